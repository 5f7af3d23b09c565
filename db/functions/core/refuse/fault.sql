CREATE OR REPLACE FUNCTION core.fault(p_field text, p_code text, p_message text)
RETURNS core.fault
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ROW(p_field, p_code, p_message)::core.fault
$$;

COMMENT ON FUNCTION core.fault(text, text, text) IS
    'One field that cannot be accepted and what to do about it.';
