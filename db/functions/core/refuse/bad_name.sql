CREATE OR REPLACE FUNCTION core.bad_name(p_field text)
RETURNS core.fault
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT core.fault(p_field, 'invalid_' || p_field,
        'send 1 to 64 visible characters, in the form NFC, with single spaces between words only')
$$;

COMMENT ON FUNCTION core.bad_name(text) IS 'The fault of a field whose name is_name refuses.';
