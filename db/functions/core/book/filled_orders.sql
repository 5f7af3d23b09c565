CREATE OR REPLACE FUNCTION core.filled_orders(
    p_account text, p_order_id bigint, p_instrument_id int, p_first bigint, p_last bigint)
RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_account int;
BEGIN
    IF p_order_id IS NOT NULL THEN
        RETURN ARRAY(
            SELECT x.order_id FROM core.order_of(p_order_id, p_account) AS x
            WHERE p_instrument_id IS NULL OR x.instrument_id = p_instrument_id);
    END IF;
    IF p_account IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'account', 'invalid_account', 'say whose fills: of an account or of an order')]));
    END IF;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    RETURN ARRAY(
        SELECT x.order_id FROM core.orders AS x
        WHERE x.account_id = v_account AND x.order_id >= coalesce(p_first, 0)
            AND x.order_id <= coalesce(p_last, 9223372036854775807)
            AND (p_instrument_id IS NULL OR x.instrument_id = p_instrument_id)
            AND NOT (x.traded_quantity = 0 AND x.status IN ('canceled', 'expired', 'rejected')));
END
$$;

COMMENT ON FUNCTION core.filled_orders(text, bigint, int, bigint, bigint) IS
    'One order, or those of an account that may have fills, with ids from p_first to p_last.';
