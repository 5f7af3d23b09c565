CREATE OR REPLACE FUNCTION api.reset_clock(symbol text DEFAULT NULL)
RETURNS TABLE (reset_symbol text, was timestamptz, now timestamptz)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_id int;
BEGIN
    IF symbol IS NOT NULL AND NOT EXISTS (
        SELECT FROM core.instrument AS i WHERE i.symbol = reset_clock.symbol)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    FOR v_id, reset_symbol, was IN
        SELECT a.instrument_id, a.symbol, a.time
        FROM service.market_times(ARRAY(
            SELECT i.instrument_id FROM core.instrument AS i
            WHERE i.symbol = reset_clock.symbol OR reset_clock.symbol IS NULL)) AS a
        WHERE a.ahead > interval '0'
        ORDER BY a.instrument_id
    LOOP
        PERFORM core.reset_clock(v_id);
        now := (SELECT m.time FROM service.market_times(ARRAY[v_id]) AS m);
        PERFORM core.note_action(
            'reset_clock', reset_symbol, jsonb_build_object('was', core.utc_text(was)));
        RETURN NEXT;
    END LOOP;
END
$$;

COMMENT ON FUNCTION api.reset_clock IS
'Binds markets whose time is ahead of the clock, because that had leapt forward or was put back, to
the clock again: one, or all (null). Leaves an event clock_reset in the journal of each: there, and
nowhere else, its time runs back. Answers them with their time before and after; none that are not
ahead. See first that the clock is right.
Call it in FROM: SELECT (f(…)).* would run it once for every column. Raises RT404 unknown_symbol.';
