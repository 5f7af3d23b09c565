CREATE OR REPLACE FUNCTION core.check_modify(p_instrument core.instrument, p_head core.head, o core.orders, n core.orders)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_refusal text;
BEGIN
    IF o.order_type = 'market' AND n.price IS NOT NULL THEN
        v_refusal := 'invalid_price';
    ELSIF n.stop_price IS DISTINCT FROM o.stop_price AND o.status <> 'pending_trigger' THEN
        v_refusal := 'invalid_stop_price';
    ELSIF n.quantity > o.traded_quantity AND n.display_quantity > n.quantity THEN
        v_refusal := 'invalid_display_quantity';
    ELSE
        v_refusal := core.check_order(p_instrument, p_head, n);
    END IF;
    IF v_refusal IS NOT NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            CASE WHEN v_refusal LIKE '%stop_price%' THEN 'stop_price' WHEN v_refusal LIKE '%price%' THEN 'price' WHEN v_refusal LIKE '%quantity%' THEN 'quantity' ELSE 'order_id' END,
            v_refusal, 'the order is as it was')]));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_modify(core.instrument, core.head, core.orders, core.orders) IS
    'Raises the first refusal of an order as it would be after a modify; the order keeps its place.';
