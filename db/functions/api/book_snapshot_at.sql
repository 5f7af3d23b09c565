CREATE OR REPLACE FUNCTION api.book_snapshot_at(
    symbol text, seq bigint DEFAULT NULL, at_time timestamptz DEFAULT NULL, depth int DEFAULT 5)
RETURNS jsonb
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
    v_time CONSTANT timestamptz := coalesce(
        (
            SELECT e.occurred_at FROM core.order_event AS e
            WHERE e.instrument_id = v_instrument AND e.seq = v_seq
        ), (
            SELECT i.created_at FROM core.instrument AS i WHERE i.instrument_id = v_instrument));
BEGIN
    RETURN (
        SELECT jsonb_build_object(
            'symbol', symbol, 'seq', v_seq, 'time', core.utc_text(v_time),
            'bids', coalesce(
                jsonb_agg(l.pair ORDER BY l.level) FILTER (WHERE l.side = 'bid'), '[]'),
            'asks', coalesce(
                jsonb_agg(l.pair ORDER BY l.level) FILTER (WHERE l.side = 'ask'), '[]'),
            'epoch', (core.current_epoch()).epoch)
        FROM (
            SELECT b.side, b.level, jsonb_build_array(b.price::text, b.quantity::text) AS pair
            FROM api.order_book_at(symbol, v_seq, depth => depth) AS b) AS l);
END
$$;

COMMENT ON FUNCTION api.book_snapshot_at IS
'The book of order_book_at as one JSON document, as book_snapshot has it: seq and time are those of
the last event that it shows. Raises as order_book_at.';
