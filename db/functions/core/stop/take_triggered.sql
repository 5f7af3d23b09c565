CREATE OR REPLACE FUNCTION core.take_triggered(head core.head, p_trades core.trade[])
RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    v_prices numeric[];
    v_price numeric;
    v_taken bigint[];
    v_triggered bigint[] := ARRAY[]::bigint[];
BEGIN
    -- Without trades only a stop that just came can fire: against the last price.
    v_prices := ARRAY(
        SELECT t.price FROM unnest(p_trades) AS t GROUP BY t.price ORDER BY min(t.seq));
    IF cardinality(v_prices) = 0 THEN
        v_prices := ARRAY[head.last_price];
    END IF;
    FOREACH v_price IN ARRAY v_prices LOOP
        WITH taken AS (
            DELETE FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id
                AND (x.side = 'buy' AND x.stop_price <= v_price
                    OR x.side = 'sell' AND x.stop_price >= v_price)
            RETURNING x.order_id, x.priority
        )
        SELECT array_agg(t.order_id ORDER BY t.priority) INTO v_taken FROM taken AS t;
        v_triggered := v_triggered || v_taken;
    END LOOP;
    RETURN v_triggered;
END
$$;

COMMENT ON FUNCTION core.take_triggered(core.head, core.trade[]) IS
    'Takes the stops out that the given trades fire, price by price in the order of the trades, '
    'those of one price by booking sequence. A buy fires at last >= stop, a sell at last <= stop.';
