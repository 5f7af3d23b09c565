CREATE OR REPLACE FUNCTION core.reset_clock(p_instrument_id int)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    e core.order_event;
BEGIN
    IF head.time = head.clock THEN
        RETURN;
    END IF;
    head.seq := head.seq + 1;
    head.time := head.clock;
    e.seq := head.seq;
    e.event := 'clock_reset';
    PERFORM core.write_journal(head, origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(head, instrument.symbol);
END
$$;

COMMENT ON FUNCTION core.reset_clock(int) IS
    'Puts a market''s time back to the clock under its lock and journals it, if it was ahead.';
