CREATE OR REPLACE FUNCTION core.trigger_stops(
    head core.head, p_trades core.trade[], instrument core.instrument, origin core.origin)
RETURNS core.firing
LANGUAGE plpgsql AS $$
DECLARE
    t core.taking := core.take_triggered(head, p_trades, origin);
    v_triggered bigint[] := t.order_ids;
    v_next int := 1;
    v_why text;
    o core.orders;
    s core.step;
    r core.outcome;
    v_trades core.trade[] := ARRAY[]::core.trade[];
BEGIN
    head := t.head;
    instrument.max_open_orders := NULL;  -- a stop that fires was open all the time
    WHILE v_next <= cardinality(v_triggered) LOOP
        SELECT * INTO o FROM core.orders AS x WHERE x.order_id = v_triggered[v_next];
        v_next := v_next + 1;
        v_why := CASE
            WHEN o.expires_at <= head.clock THEN 'expired'
            ELSE core.check_order(
                instrument, core.on_tick(o), head.clock, core.price_band(instrument, head))
        END;
        IF v_why IS DISTINCT FROM 'expired' THEN
            o.covered := NULL;  -- core.note_fired took it over from the other of its pair
        END IF;
        IF v_why IS NOT NULL THEN
            s := core.end_order(
                head, o, CASE WHEN v_why = 'expired' THEN 'expired'::core.order_status
                    ELSE 'canceled' END, v_why);
            head := s.head;
            PERFORM core.write_journal(head, origin, NULL, s.closings, NULL, s.events);
            CONTINUE;
        END IF;
        r := core.enter_orders(
            head, ARRAY[o], 'triggered', NULL, instrument, origin, NULL, core.held_by(o));
        head := r.head;
        v_trades := v_trades || r.trades;
        IF cardinality(r.trades) > 0 THEN
            t := core.take_triggered(head, r.trades, origin);
            head := t.head;
            v_triggered := v_triggered || t.order_ids;
        END IF;
    END LOOP;
    RETURN ROW(core.nearest_stops(head), v_trades)::core.firing;
END
$$;

COMMENT ON FUNCTION core.trigger_stops(
    core.head, core.trade[], core.instrument, core.origin) IS
    'Stops that the last trades fired enter in the order in which they fired, then by booking '
    'sequence; what their own trades fire queues behind them, until none fires (rule 7). One that '
    'the rules now in force refuse is canceled (rule 27).';
