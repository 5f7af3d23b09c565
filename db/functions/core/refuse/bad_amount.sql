CREATE OR REPLACE FUNCTION core.bad_amount(p_field text)
RETURNS core.fault
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT core.fault(p_field, 'invalid_' || p_field,
        'send a number above 0, below 1e18, with at most 18 decimals')
$$;

COMMENT ON FUNCTION core.bad_amount(text) IS
    'The fault of a field whose number is_amount refuses.';
