CREATE OR REPLACE FUNCTION core.finish(
    s core.step, p_instrument core.instrument, p_origin core.origin)
RETURNS core.trade[]
LANGUAGE plpgsql AS $$
DECLARE
    v_firing core.firing;
BEGIN
    PERFORM core.write_journal(s.head, p_origin, NULL, s.closings, NULL, s.events);
    IF core.stops_fire(s.head, NULL) THEN  -- a trigger that moved through the last price
        v_firing := core.fire_stops(s.head, NULL, p_instrument, p_origin);
        s.head := v_firing.head;
    END IF;
    PERFORM core.write_head(s.head, p_instrument.symbol);
    RETURN v_firing.trades;
END
$$;

COMMENT ON FUNCTION core.finish(core.step, core.instrument, core.origin) IS
    'Ends a command that changed an order without matching it: journal, stops that fire, head. '
    'Answers the trades of these.';
