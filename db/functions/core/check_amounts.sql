CREATE OR REPLACE FUNCTION core.check_amounts(p_quantity numeric, p_price numeric, p_stop_price numeric)
RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    f core.fault[] := ARRAY[]::core.fault[];
BEGIN
    IF core.is_amount(p_quantity) = false THEN
        f := f || core.fault('quantity', 'invalid_quantity', 'send a number above 0, below 1e18, with at most 18 decimals');
    END IF;
    IF core.is_amount(p_price) = false THEN
        f := f || core.fault('price', 'invalid_price', 'send a number above 0, below 1e18, with at most 18 decimals');
    END IF;
    IF core.is_amount(p_stop_price) = false THEN
        f := f || core.fault('stop_price', 'invalid_stop_price', 'send a number above 0, below 1e18, with at most 18 decimals');
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_amounts(numeric, numeric, numeric) IS 'Raises when a modify''s numbers cannot be read; null is unchanged.';
