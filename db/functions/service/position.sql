CREATE OR REPLACE FUNCTION service.position(p_since pg_snapshot)
RETURNS TABLE (
    snapshot text, first uuid, epoch uuid, wal text, order_id bigint, trade_id bigint,
    symbols text[], seqs bigint[], flushed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here, and a record ends here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT n.snapshot, (SELECT e.epoch FROM core.epoch AS e WHERE e.number = 1),
        (core.current_epoch()).epoch, v_written::text, o.last_value, t.last_value, n.symbols,
        n.seqs, n.flushed
    FROM service.news(p_since) AS n
    CROSS JOIN core.order_id_seq AS o
    CROSS JOIN core.trade_id_seq AS t;
END
$$;

COMMENT ON FUNCTION service.position(pg_snapshot) IS
    'What is noted outside the cluster: the first epoch (whose history it is) and the present one, '
    'the end of the WAL, the last ids, and what happened since a snapshot (service.news). flushed: '
    'all of it is known to be on disk.';
