CREATE OR REPLACE FUNCTION core.live_orders(p_instrument_id int, p_account_id int)
RETURNS bigint[]
LANGUAGE sql AS $$
    SELECT ARRAY(
        SELECT b.order_id FROM core.book AS b
        WHERE b.instrument_id = p_instrument_id AND (p_account_id IS NULL OR b.account_id = p_account_id)
        UNION ALL
        SELECT x.order_id FROM core.stop_order AS x JOIN core.orders AS o USING (order_id)
        WHERE x.instrument_id = p_instrument_id AND (p_account_id IS NULL OR o.account_id = p_account_id))
$$;
COMMENT ON FUNCTION core.live_orders(int, int) IS 'Orders of an instrument that rest or wait, of one account or (null) of all.';
