CREATE OR REPLACE FUNCTION core.order_of(p_order_id bigint, p_account text)
RETURNS core.orders
LANGUAGE plpgsql AS $$
DECLARE
    o core.orders;
BEGIN
    SELECT * INTO o FROM core.orders AS x WHERE x.order_id = p_order_id;
    IF NOT FOUND OR p_account IS NOT NULL AND NOT EXISTS (
        SELECT FROM core.account AS a WHERE a.account_id = o.account_id AND a.name = p_account)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'order_id', 'unknown_order',
            format('there is no order %s%s', coalesce(p_order_id::text, 'without an id'),
                coalesce(' of account ' || quote_literal(p_account), '')))]));
    END IF;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.order_of(bigint, text) IS
    'The order with this id (and of this account, unless null), or raises unknown_order.';
