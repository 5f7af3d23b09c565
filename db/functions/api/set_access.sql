CREATE OR REPLACE FUNCTION api.set_access(mode text)
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN core.set_access(mode);
END
$$;

COMMENT ON FUNCTION api.set_access(text) IS
'Says whether an account is a name (open), or who trades, or sees what is somebody''s, must be known
(keys): a login then acts for the account that it is bound to (bind_login), or for nobody. For
operators and the services. Answers the mode. Raises RT400 invalid_mode.';
