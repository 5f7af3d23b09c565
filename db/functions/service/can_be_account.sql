CREATE OR REPLACE FUNCTION service.can_be_account(p_value text)
RETURNS boolean
LANGUAGE sql IMMUTABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT core.is_name(p_value)
$$;

COMMENT ON FUNCTION service.can_be_account(text) IS
    'Whether an account can have this name (core.is_name).';
