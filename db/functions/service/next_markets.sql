CREATE OR REPLACE FUNCTION service.next_markets(p_after int, p_most int)
RETURNS int[]
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT ARRAY(
        SELECT i.instrument_id FROM core.instrument AS i
        WHERE i.instrument_id > p_after ORDER BY i.instrument_id LIMIT p_most)
$$;

COMMENT ON FUNCTION service.next_markets(int, int) IS
    'Up to p_most instruments by their ids, from beyond one on.';
