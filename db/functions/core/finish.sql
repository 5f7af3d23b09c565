CREATE OR REPLACE FUNCTION core.finish(
    s core.step, p_instrument core.instrument, p_origin core.origin)
RETURNS core.fill[]
LANGUAGE plpgsql AS $$
DECLARE
    v_firing core.firing;
BEGIN
    PERFORM core.write_journal(s.head, p_origin, '{}', s.closings, s.fills, s.events);
    IF core.stops_fire(s.head, s.fills) THEN
        v_firing := core.fire_stops(s.head, s.fills, p_origin);
        s.head := v_firing.head;
        s.fills := s.fills || v_firing.fills;
    END IF;
    PERFORM core.write_head(s.head, p_instrument.symbol);
    RETURN s.fills;
END
$$;

COMMENT ON FUNCTION core.finish(core.step, core.instrument, core.origin) IS
    'Ends a command on an order that existed before: journal, stops that its '
    'trades fired, head. Answers all fills.';
