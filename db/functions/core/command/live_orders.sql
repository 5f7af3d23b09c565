CREATE OR REPLACE FUNCTION core.live_orders(p_instrument_id int, p_account_id int)
RETURNS bigint[]
LANGUAGE plpgsql AS $$
BEGIN
    IF p_account_id IS NULL THEN
        RETURN ARRAY(
            SELECT b.order_id FROM core.book AS b WHERE b.instrument_id = p_instrument_id
            UNION ALL
            SELECT x.order_id FROM core.stop_order AS x WHERE x.instrument_id = p_instrument_id);
    END IF;
    RETURN ARRAY(
        SELECT b.order_id FROM core.book AS b
        WHERE b.instrument_id = p_instrument_id AND b.account_id = p_account_id
        UNION ALL
        SELECT x.order_id FROM core.stop_order AS x
        WHERE x.instrument_id = p_instrument_id AND x.account_id = p_account_id);
END
$$;

COMMENT ON FUNCTION core.live_orders(int, int) IS
    'Orders of an instrument that rest or wait, of one account or (null) of all.';
