CREATE OR REPLACE FUNCTION service.touched(p_since pg_snapshot)
RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
BEGIN
    IF p_since IS NULL THEN
        RETURN QUERY SELECT i.instrument_id FROM core.instrument AS i;
        RETURN;
    END IF;
    -- What is visible now and was not then is of transactions that began after it, or of one of
    -- the few that were under way. Above the present there is only what another server wrote.
    RETURN QUERY
    SELECT h.instrument_id FROM core.head AS h
    WHERE h.xid >= pg_snapshot_xmax(p_since) AND h.xid < pg_snapshot_xmax(pg_current_snapshot())
    UNION
    SELECT h.instrument_id
    FROM pg_snapshot_xip(p_since) AS x (xid)
    JOIN core.head AS h ON h.xid = x.xid;
END
$$;

COMMENT ON FUNCTION service.touched(pg_snapshot) IS
    'The instruments in which a command became visible since a snapshot was taken (null: all). '
    'Exact whatever the order of commits and however long a transaction stays open; costs what '
    'happened since, not what there is.';
