CREATE OR REPLACE FUNCTION core.distinct_ids(p_ids int[])
RETURNS int[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    IF cardinality(p_ids) < 2 THEN
        RETURN p_ids;
    END IF;
    RETURN ARRAY(SELECT DISTINCT id FROM unnest(p_ids) AS id WHERE id IS NOT NULL ORDER BY id);
END
$$;

COMMENT ON FUNCTION core.distinct_ids(int[]) IS
    'Ids, each once, ascending: the order in which locks are taken.';
