CREATE OR REPLACE FUNCTION core.finish(
    s core.step, instrument core.instrument, origin core.origin)
RETURNS core.trade[]
LANGUAGE plpgsql AS $$
DECLARE
    v_firing core.firing;
BEGIN
    PERFORM core.write_journal(s.head, origin, NULL, s.closings, NULL, s.events);
    IF core.stops_reached(s.head, NULL) THEN  -- a trigger that moved through the last price
        v_firing := core.trigger_stops(s.head, NULL, instrument, origin);
        s.head := v_firing.head;
    END IF;
    PERFORM core.write_head(s.head, instrument.symbol);
    RETURN v_firing.trades;
END
$$;

COMMENT ON FUNCTION core.finish(core.step, core.instrument, core.origin) IS
    'Ends a command that changed an order without matching it: journal, stops that fire, head. '
    'Answers the trades of these.';
