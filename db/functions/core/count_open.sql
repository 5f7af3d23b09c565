CREATE OR REPLACE FUNCTION core.count_open(p_order core.orders)
RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
    IF p_order.account_id IS NULL OR p_order.stop_price IS NULL
        AND (p_order.order_type = 'market' OR p_order.time_in_force IN ('ioc', 'fok'))
    THEN
        RETURN 0;  -- strangers have no limit, and these neither rest nor wait
    END IF;
    RETURN cardinality(array_remove(
        core.live_orders(p_order.instrument_id, p_order.account_id), p_order.order_id));
END
$$;

COMMENT ON FUNCTION core.count_open(core.orders) IS
    'Live orders that the account of an entering order has in its '
    'instrument, the order itself not counted.';
