CREATE OR REPLACE FUNCTION api.caller()
RETURNS core.caller
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN core.caller();
END
$$;

COMMENT ON FUNCTION api.caller IS
'Who this session is to the exchange, by session_user and nothing that a caller could set: what it
acts for and what it sees. For views, which call it as whoever reads them; people read whoami.';
