CREATE OR REPLACE FUNCTION core.check_modify(
    instrument core.instrument, head core.head, o core.orders, n core.orders)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_refusal text;
BEGIN
    instrument.max_open_orders := NULL;  -- it is one of them already, however low that is now
    v_refusal := CASE
        WHEN core.is_paired(o) THEN 'part_of_oco'
        WHEN o.order_type = 'market' AND n.price IS NOT NULL THEN 'invalid_price'
        WHEN n.stop_price IS DISTINCT FROM o.stop_price AND (
            o.status <> 'pending_trigger' OR o.trailing_delta IS NOT NULL) THEN 'stop_not_waiting'
        WHEN n.quantity > o.quantity AND n.quantity > 1000 * n.display_quantity
            THEN 'invalid_display_quantity'
    END;
    IF (n.price, n.stop_price) IS NOT DISTINCT FROM (o.price, o.stop_price)
        AND n.quantity <= o.quantity
    THEN
        n.price := NULL;  -- less of what has its place is not judged by where the market went
        IF n.quantity = o.quantity THEN  -- nor is another name by what orders may be now
            instrument.min_quantity := NULL;
            instrument.max_quantity := NULL;
        END IF;
    END IF;
    IF v_refusal IS NULL AND (instrument.status <> 'open' OR n.quantity > o.traded_quantity) THEN
        v_refusal := core.check_order(
            instrument, core.on_tick(n), head.clock, core.price_band(instrument, head));
        IF v_refusal IS NULL AND n.account_id IS NOT NULL AND n.price IS NOT NULL THEN
            v_refusal := core.limit_refusal(n, head.clock);
        END IF;
    END IF;
    IF v_refusal IS NOT NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            CASE
                WHEN v_refusal ~ '^(account|open)_' THEN 'account'
                WHEN v_refusal LIKE '%stop%' THEN 'stop_price'
                WHEN v_refusal LIKE '%price%' THEN 'price'
                WHEN v_refusal LIKE '%quantity%' THEN 'quantity'
                ELSE 'order_id'
            END,
            v_refusal, format('the order is as it was: %s', o.status))]));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_modify(core.instrument, core.head, core.orders, core.orders) IS
    'Raises the first refusal of an order as it would be after a modify; the order keeps its '
    'place. A total at or below what is traded only cancels: no bound is asked (rule 12).';
