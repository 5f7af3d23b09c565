CREATE OR REPLACE FUNCTION core.instrument_faults(p_symbol text, p_amounts core.named_amount[])
RETURNS core.fault[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    f core.fault[] := ARRAY[]::core.fault[];
    a core.named_amount;
BEGIN
    IF (p_symbol ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$') IS NOT TRUE THEN
        f := f || core.fault(
            'symbol', 'invalid_instrument', 'send 1 to 32 of A-Z a-z 0-9 . _ : / -');
    END IF;
    FOREACH a IN ARRAY p_amounts LOOP
        IF core.is_amount(a.amount) = false
            OR a.amount IS NULL AND a.name IN ('tick_size', 'lot_size')
        THEN
            f := f || core.fault(
                a.name, 'invalid_instrument',
                'send a number above 0, below 1e18, with at most 18 decimals');
        END IF;
    END LOOP;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.instrument_faults(text, core.named_amount[]) IS
    'Every field of an instrument that cannot be read.';
