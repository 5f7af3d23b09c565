CREATE OR REPLACE FUNCTION service.news(p_since pg_snapshot)
RETURNS TABLE (
    snapshot text, symbols text[], seqs bigint[], trade_ids bigint[], flushed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT pg_current_snapshot()::text, array_agg(i.symbol), array_agg(h.seq),
        array_agg(h.trade_id), v_written <= pg_current_wal_flush_lsn()
    FROM service.touched(p_since) AS t (instrument_id)
    JOIN core.instrument AS i ON i.instrument_id = t.instrument_id
    CROSS JOIN LATERAL (
        SELECT x.seq, x.trade_id FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h;
END
$$;

COMMENT ON FUNCTION service.news(pg_snapshot) IS
    'What the feeds poll: of the symbols in which something happened since a snapshot (null: of '
    'all) the seq of the last event and the id of the last trade, and the snapshot to ask with '
    'next; flushed: all of it is known to be on disk.';
