CREATE OR REPLACE FUNCTION core.fire_stops(h core.head, p_fills core.fill[], p_origin core.origin)
RETURNS core.firing
LANGUAGE plpgsql AS $$
DECLARE
    v_fired bigint[] := core.take_fired(h, p_fills);
    v_next int := 1;
    o core.orders;
    s core.step;
    v_fills core.fill[] := ARRAY[]::core.fill[];
BEGIN
    WHILE v_next <= cardinality(v_fired) LOOP
        SELECT * INTO o FROM core.orders AS x WHERE x.order_id = v_fired[v_next];
        v_next := v_next + 1;
        IF o.expires_at <= h.time THEN
            s := core.end_order(h, o, 'expired', 'expired');
        ELSE
            s := core.enter_order(h, o, 'triggered', NULL);
        END IF;
        h := s.head;
        PERFORM core.write_journal(h, p_origin, '{}', s.closings, s.fills, s.events);
        v_fills := v_fills || s.fills;
        IF cardinality(s.fills) > 0 THEN
            v_fired := v_fired || core.take_fired(h, s.fills);
        END IF;
    END LOOP;
    RETURN ROW(core.nearest_stops(h), v_fills)::core.firing;
END
$$;

COMMENT ON FUNCTION core.fire_stops(core.head, core.fill[], core.origin) IS
    'Stops that the last trades fired enter in the order in which they fired, then by booking '
    'sequence; what their own trades fire queues behind them, until none fires (rule 7).';
