CREATE OR REPLACE FUNCTION core.oco_faults(p api.order_request[], o core.orders[])
RETURNS core.fault[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_waits boolean[];
    v_rises boolean[];
    v_message text;
BEGIN
    FOR i IN 1..2 LOOP
        v_waits[i] := num_nonnulls(p[i].stop_price, p[i].trailing_delta) > 0;
        v_rises[i] := (o[i].side = 'buy') <> coalesce(o[i].take_profit, false);
    END LOOP;
    v_message := CASE
        WHEN (p[1].symbol, p[1].account, o[1].side, o[1].quantity)
            IS DISTINCT FROM (p[2].symbol, p[2].account, o[2].side, o[2].quantity)
            THEN 'both are of one symbol, account, side and quantity'
        WHEN NOT v_waits[2] OR NOT (v_waits[1] OR o[1].post_only)
            THEN 'the first is post_only or waits for a trigger, the second waits for one'
        WHEN v_waits[1] AND (v_rises[1] = v_rises[2]
            OR CASE WHEN v_rises[1] THEN p[1].stop_price <= p[2].stop_price
                ELSE p[1].stop_price >= p[2].stop_price END)
            THEN 'one waits for a rise, the other for a fall to a lower price'
        WHEN (o[1].expires_at, o[1].time_in_force = 'day')
            IS DISTINCT FROM (o[2].expires_at, o[2].time_in_force = 'day')
            THEN 'both end at the same time'
    END;
    IF v_message IS NOT NULL THEN
        RETURN ARRAY[core.fault('orders', 'invalid_oco', v_message)];
    END IF;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.oco_faults(api.order_request[], core.orders[]) IS
    'Why two orders that can be read are no pair (rule 43).';
