CREATE OR REPLACE FUNCTION core.unknown_symbol()
RETURNS core.fault
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT core.fault(
        'symbol', 'unknown_symbol', 'see the view instruments for what can be traded')
$$;

COMMENT ON FUNCTION core.unknown_symbol() IS 'The fault of naming an instrument that is none.';
