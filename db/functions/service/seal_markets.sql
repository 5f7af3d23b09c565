CREATE OR REPLACE FUNCTION service.seal_markets(
    p_chains int[] DEFAULT NULL, p_most int DEFAULT 5000)
RETURNS int[]
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_chain int;
    v_left int := p_most;
    v_more int[] := ARRAY[]::int[];
BEGIN
    -- One at a time; readers and traders never wait for it.
    LOCK TABLE core.seal IN SHARE ROW EXCLUSIVE MODE;
    FOR v_chain IN
        SELECT * FROM unnest(coalesce(
            p_chains,
            ARRAY(SELECT i.instrument_id FROM core.instrument AS i ORDER BY 1) || '{0,-1}'))
    LOOP
        IF v_left > 0 THEN
            v_left := v_left - core.add_seal(v_chain, v_left);
        END IF;
        IF v_left <= 0 THEN
            v_more := v_more || v_chain;
        END IF;
    END LOOP;
    RETURN v_more;
END
$$;

COMMENT ON FUNCTION service.seal_markets(int[], int) IS
    'Seals what came since the last seals of these chains (core.seal.chain; null: of all), p_most '
    'events in all. Answers the chains of which there may be more: call again. Reads what is '
    'committed alone, so that nobody waits for it.';
