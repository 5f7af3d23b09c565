CREATE OR REPLACE FUNCTION core.run_orders(
    p_instrument_id int, p_orders core.orders[], p_origin core.origin)
RETURNS core.outcome
LANGUAGE plpgsql AS $$
DECLARE
    v_instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    h core.head := core.newest_head(p_instrument_id);
    o core.orders;
    s core.step;
    v_firing core.firing;
    v_refusal text;
    v_fire boolean;
    v_outcome core.outcome := ROW(ARRAY[]::core.orders[], ARRAY[]::core.fill[], false);
    v_opened core.orders[] := ARRAY[]::core.orders[];
    v_closings core.closing[] := ARRAY[]::core.closing[];
    v_fills core.fill[] := ARRAY[]::core.fill[];
    v_events core.order_event[] := ARRAY[]::core.order_event[];
BEGIN
    h.time := greatest(clock_timestamp(), h.time);
    FOREACH o IN ARRAY p_orders LOOP
        o := core.admit_order(o, v_instrument, h.time);
        v_refusal := core.check_order(v_instrument, h, o);
        IF v_refusal IS NOT NULL THEN
            s := core.reject_order(h, o, v_refusal);
        ELSIF o.stop_price IS NOT NULL THEN
            s := core.park_stop(h, o);
        ELSE
            s := core.enter_order(h, o, 'new', NULL);
        END IF;
        h := s.head;
        v_opened := v_opened || s.taker;
        v_closings := v_closings || s.closings;
        v_fills := v_fills || s.fills;
        v_events := v_events || s.events;
        v_outcome.takers := v_outcome.takers || s.taker;
        v_outcome.fills := v_outcome.fills || s.fills;

        v_fire := (h.buy_stop IS NOT NULL OR h.sell_stop IS NOT NULL)
            AND core.stops_fire(h, s.fills);
        IF v_fire OR cardinality(v_events) > 200 THEN
            PERFORM core.write_journal(h, p_origin, v_opened, v_closings, v_fills, v_events);
            v_opened := ARRAY[]::core.orders[];
            v_closings := ARRAY[]::core.closing[];
            v_fills := ARRAY[]::core.fill[];
            v_events := ARRAY[]::core.order_event[];
        END IF;
        IF v_fire THEN
            v_firing := core.fire_stops(h, s.fills, p_origin);
            h := v_firing.head;
            v_outcome.fills := v_outcome.fills || v_firing.fills;
            v_outcome.fired := true;
        END IF;
    END LOOP;
    PERFORM core.write_journal(h, p_origin, v_opened, v_closings, v_fills, v_events);
    PERFORM core.write_head(h, v_instrument.symbol);
    RETURN v_outcome;
END
$$;

COMMENT ON FUNCTION core.run_orders(int, core.orders[], core.origin) IS
    'The command: orders of one instrument, entered one after the other under its lock, '
    'and the journal of all of them written at once. Answers each as it stood '
    'when it had entered, and all fills.';
