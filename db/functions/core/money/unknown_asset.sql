CREATE OR REPLACE FUNCTION core.unknown_asset(p_field text, p_code text)
RETURNS core.fault
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT core.fault(
        p_field, 'unknown_asset', format('there is no asset %s', coalesce(p_code, '')))
$$;

COMMENT ON FUNCTION core.unknown_asset(text, text) IS 'The fault of a code that no asset has.';
