CREATE OR REPLACE FUNCTION core.prune_heads(p_keep bigint DEFAULT 100000)
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_count int := 0;
    v_deleted int;
    v_instrument int;
BEGIN
    FOR v_instrument IN SELECT i.instrument_id FROM core.instrument AS i LOOP
        DELETE FROM core.head AS x
        WHERE x.instrument_id = v_instrument
            AND x.follows < (
                SELECT max(y.follows) FROM core.head AS y WHERE y.instrument_id = v_instrument
            ) - p_keep;
        GET DIAGNOSTICS v_deleted = ROW_COUNT;
        v_count := v_count + v_deleted;
    END LOOP;
    RETURN v_count;
END
$$;

COMMENT ON FUNCTION core.prune_heads(bigint) IS
    'Deletes heads more than p_keep events old; the journal rebuilds any '
    'book they showed. Answers how many.';
