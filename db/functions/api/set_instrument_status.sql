CREATE OR REPLACE FUNCTION api.set_instrument_status(symbol text, status text)
RETURNS api.instruments
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_id int;
    f CONSTANT core.fault[] := core.status_faults(symbol, status);
    listed api.instruments;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    SELECT i.instrument_id INTO v_id FROM core.instrument AS i
    WHERE i.symbol = set_instrument_status.symbol;
    IF status = 'open' THEN
        PERFORM core.require_acceptance();
    END IF;
    IF core.change_status(v_id, status::core.instrument_status) THEN
        PERFORM core.note_action(
            'set_instrument_status', symbol, jsonb_build_object('status', status));
    END IF;
    SELECT * INTO listed FROM api.instruments AS i
    WHERE i.symbol = set_instrument_status.symbol;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.set_instrument_status IS
'Opens, halts or closes an instrument''s market: open, halted, cancel_only, closed. Only an open one
takes orders and modifies; cancels always work. Leaves an event instrument_status in the journal.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Answers the instrument. Raises RT404 unknown_symbol, RT400 invalid_status, RT409 went_back: a loss
is to be accepted first (accept_loss).';
