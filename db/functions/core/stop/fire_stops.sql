CREATE OR REPLACE FUNCTION core.fire_stops(
    h core.head, p_trades core.trade[], p_instrument core.instrument, p_origin core.origin)
RETURNS core.firing
LANGUAGE plpgsql AS $$
DECLARE
    v_fired bigint[] := core.take_fired(h, p_trades);
    v_next int := 1;
    v_why text;
    o core.orders;
    s core.step;
    r core.outcome;
    v_trades core.trade[] := ARRAY[]::core.trade[];
BEGIN
    p_instrument.max_open_orders := NULL;  -- a stop that fires was open all the time
    WHILE v_next <= cardinality(v_fired) LOOP
        SELECT * INTO o FROM core.orders AS x WHERE x.order_id = v_fired[v_next];
        v_next := v_next + 1;
        v_why := CASE
            WHEN o.expires_at <= h.clock THEN 'expired'
            ELSE core.check_order(p_instrument, h, o)
        END;
        IF v_why IS NOT NULL THEN
            s := core.end_order(
                h, o, CASE WHEN v_why = 'expired' THEN 'expired'::core.order_status
                    ELSE 'canceled' END, v_why);
            h := s.head;
            PERFORM core.write_journal(h, p_origin, NULL, s.closings, NULL, s.events);
            CONTINUE;
        END IF;
        r := core.enter_orders(h, ARRAY[o], 'triggered', NULL, p_instrument, p_origin);
        h := r.head;
        v_trades := v_trades || r.trades;
        IF cardinality(r.trades) > 0 THEN
            v_fired := v_fired || core.take_fired(h, r.trades);
        END IF;
    END LOOP;
    RETURN ROW(core.nearest_stops(h), v_trades)::core.firing;
END
$$;

COMMENT ON FUNCTION core.fire_stops(
    core.head, core.trade[], core.instrument, core.origin) IS
    'Stops that the last trades fired enter in the order in which they fired, then by booking '
    'sequence; what their own trades fire queues behind them, until none fires (rule 7). One that '
    'the rules now in force refuse is canceled (rule 27).';
