CREATE OR REPLACE FUNCTION service.set_access(p_mode text)
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN core.set_access(p_mode);
END
$$;

COMMENT ON FUNCTION service.set_access(text) IS
'As api.set_access: a service that is given a mode sets it when it starts.';
