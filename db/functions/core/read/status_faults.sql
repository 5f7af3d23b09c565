CREATE OR REPLACE FUNCTION core.status_faults(p_symbol text, p_status text)
RETURNS core.fault[]
LANGUAGE sql STABLE AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN NOT EXISTS (SELECT FROM core.instrument AS i WHERE i.symbol = p_symbol) THEN
            core.unknown_symbol() END,
        CASE WHEN (p_status IN ('open', 'halted', 'cancel_only', 'closed')) IS NOT TRUE THEN
            core.fault('status', 'invalid_status', 'send open, halted, cancel_only or closed') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.status_faults(text, text) IS
    'The arguments of set_instrument_status that cannot be read, or name no instrument.';
