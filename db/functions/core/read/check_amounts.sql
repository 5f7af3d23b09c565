CREATE OR REPLACE FUNCTION core.check_amounts(
    p_quantity numeric, p_price numeric, p_stop_price numeric)
RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    f core.fault[] := ARRAY[]::core.fault[];
BEGIN
    IF core.is_amount(p_quantity) = false THEN
        f := f || core.bad_amount('quantity');
    END IF;
    IF core.is_amount(p_price) = false THEN
        f := f || core.bad_amount('price');
    END IF;
    IF core.is_amount(p_stop_price) = false THEN
        f := f || core.bad_amount('stop_price');
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_amounts(numeric, numeric, numeric) IS
    'Raises when a modify''s numbers cannot be read; null is unchanged.';
