CREATE OR REPLACE FUNCTION core.take_triggered(
    head core.head, p_trades core.trade[], origin core.origin)
RETURNS core.taking
LANGUAGE plpgsql AS $$
DECLARE
    v_prices numeric[];
    v_price numeric;
    v_taken core.stop_order[];
    taken core.stop_order;
    r core.taking;
BEGIN
    r.order_ids := ARRAY[]::bigint[];
    -- Without trades only a stop that just came can fire: against the last price.
    v_prices := ARRAY(
        SELECT t.price FROM unnest(p_trades) AS t GROUP BY t.price ORDER BY min(t.seq));
    IF cardinality(v_prices) = 0 THEN
        v_prices := ARRAY[head.last_price];
    END IF;
    FOREACH v_price IN ARRAY v_prices LOOP
        WITH gone AS (
            DELETE FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id
                AND (x.rises AND x.stop_price <= v_price
                    OR NOT x.rises AND x.stop_price >= v_price)
            RETURNING x
        )
        SELECT array_agg(g.x ORDER BY (g.x).priority) INTO v_taken FROM gone AS g;
        IF v_taken IS NOT NULL THEN
            FOREACH taken IN ARRAY v_taken LOOP
                r.order_ids := r.order_ids || taken.order_id;
                head := core.note_fired(head, taken, origin);
            END LOOP;
        END IF;
        PERFORM core.trail(head.instrument_id, v_price);
    END LOOP;
    r.head := head;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.take_triggered(core.head, core.trade[], core.origin) IS
    'Takes the orders out whose trigger the given trades reach, price by price in the order of the '
    'trades, those of one price by booking sequence, and with each the other of its pair. One that '
    'rises fires at last >= its trigger, one that falls at last <= it (rules 7, 41). After each '
    'price those that trail it move (rule 42).';
