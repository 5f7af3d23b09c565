CREATE OR REPLACE FUNCTION service.end_lease(p_name text, p_owner text)
RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    DELETE FROM core.lease AS l WHERE l.name = p_name AND l.owner = p_owner
$$;

COMMENT ON FUNCTION service.end_lease(text, text) IS
    'Gives a lease back, so that nobody needs to wait until it runs out.';
