CREATE OR REPLACE FUNCTION api.order_book_at(
    symbol text, seq bigint DEFAULT NULL, at_time timestamptz DEFAULT NULL, depth int DEFAULT 5)
RETURNS TABLE (
    side text, level int, price numeric, quantity numeric, order_count int, seq_at bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_instrument CONSTANT int := (core.book_head(symbol, depth)).instrument_id;
    v_seq CONSTANT bigint := core.seq_at(v_instrument, seq, at_time);
    version core.instrument_version;
BEGIN
    SELECT * INTO version FROM core.instrument_version AS v
    WHERE v.instrument_id = v_instrument AND v.seq <= v_seq ORDER BY v.seq DESC LIMIT 1;
    RETURN QUERY
    SELECT CASE l.side WHEN 'buy' THEN 'bid' ELSE 'ask' END,
        l.level, core.in_steps(l.price, version.tick_size),
        round(l.quantity, scale(version.lot_size)), l.order_count, v_seq
    FROM core.levels_at(v_instrument, v_seq) AS l
    WHERE l.level <= depth
    ORDER BY l.side, l.level;
END
$$;

COMMENT ON FUNCTION api.order_book_at IS
'The book as it was after the last command whose events lie at or before a seq, or a time (send one
of them), rebuilt from the journal: bids then asks, best first; seq_at is the seq it is the book
of. Reads what happened since the checkpoint before; housekeeping writes one every 5,000 events, and
without any it reads all of the symbol''s journal up to there. Raises RT404 unknown_symbol, RT400
invalid_depth or invalid_moment.';
