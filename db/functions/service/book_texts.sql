CREATE OR REPLACE FUNCTION service.book_texts(p_symbols text[], p_depths int[])
RETURNS TABLE (symbol text, depth int, message text, flushed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
    v_epoch CONSTANT uuid := (core.current_epoch()).epoch;
BEGIN
    RETURN QUERY
    SELECT k.symbol, k.depth,
        json_build_object(
            'type', 'snapshot', 'symbol', k.symbol, 'seq', h.seq, 'time', core.utc_text(h.time),
            'bids', core.levels_json(h, 'buy', k.depth, statement_timestamp()),
            'asks', core.levels_json(h, 'sell', k.depth, statement_timestamp()),
            'epoch', v_epoch)::text,
        v_written <= pg_current_wal_flush_lsn()
    FROM unnest(p_symbols, p_depths) AS k (symbol, depth)
    JOIN core.instrument AS i ON i.symbol = k.symbol
    CROSS JOIN LATERAL (
        SELECT x.* FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h;
END
$$;

COMMENT ON FUNCTION service.book_texts(text[], int[]) IS
'The books of several symbols, of one moment, as the snapshot feed sends them: {"type":"snapshot",
"symbol","seq","time","bids":[["price","quantity"],…],"asks","epoch"}; no row for an unknown symbol.
flushed: all of it is known to be on disk.';
