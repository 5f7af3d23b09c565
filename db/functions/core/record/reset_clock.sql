CREATE OR REPLACE FUNCTION core.reset_clock(p_instrument_id int)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    v_instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    h core.head := core.newest_head(p_instrument_id);
    e core.order_event;
BEGIN
    IF h.time = h.clock THEN
        RETURN;
    END IF;
    h.seq := h.seq + 1;
    h.time := h.clock;
    e.seq := h.seq;
    e.event := 'clock_reset';
    PERFORM core.write_journal(h, v_origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(h, v_instrument.symbol);
END
$$;

COMMENT ON FUNCTION core.reset_clock(int) IS
    'Puts a market''s time back to the clock under its lock and journals it, if it was ahead.';
