CREATE OR REPLACE FUNCTION core.end_lease(p_name text, p_owner text)
RETURNS void
LANGUAGE sql AS $$
    DELETE FROM core.lease AS l WHERE l.name = p_name AND l.owner = p_owner
$$;

COMMENT ON FUNCTION core.end_lease(text, text) IS
    'Gives a lease back, so that nobody needs to wait until it runs out.';
