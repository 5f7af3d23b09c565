CREATE OR REPLACE FUNCTION core.fire_stops(
    h core.head, p_trades core.trade[], p_origin core.origin)
RETURNS core.firing
LANGUAGE plpgsql AS $$
DECLARE
    v_fired bigint[] := core.take_fired(h, p_trades);
    v_next int := 1;
    o core.orders;
    s core.step;
    r core.outcome;
    v_trades core.trade[] := ARRAY[]::core.trade[];
BEGIN
    WHILE v_next <= cardinality(v_fired) LOOP
        SELECT * INTO o FROM core.orders AS x WHERE x.order_id = v_fired[v_next];
        v_next := v_next + 1;
        IF o.expires_at <= h.time THEN
            s := core.end_order(h, o, 'expired', 'expired');
            h := s.head;
            PERFORM core.write_journal(h, p_origin, NULL, s.closings, NULL, s.events);
            CONTINUE;
        END IF;
        r := core.enter_orders(h, ARRAY[o], 'triggered', NULL, NULL, p_origin);
        h := r.head;
        v_trades := v_trades || r.trades;
        IF cardinality(r.trades) > 0 THEN
            v_fired := v_fired || core.take_fired(h, r.trades);
        END IF;
    END LOOP;
    RETURN ROW(core.nearest_stops(h), v_trades)::core.firing;
END
$$;

COMMENT ON FUNCTION core.fire_stops(core.head, core.trade[], core.origin) IS
    'Stops that the last trades fired enter in the order in which they fired, then by booking '
    'sequence; what their own trades fire queues behind them, until none fires (rule 7).';
