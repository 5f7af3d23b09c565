CREATE OR REPLACE FUNCTION core.limit_refusal(o core.orders, p_clock timestamptz)
RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    v_rests CONSTANT boolean := o.stop_price IS NOT NULL
        OR o.order_type = 'limit' AND o.time_in_force NOT IN ('ioc', 'fok');
    a core.account;
BEGIN
    SELECT * INTO a FROM core.account AS x WHERE x.account_id = o.account_id;
    RETURN CASE
        WHEN a.blocked_at IS NOT NULL THEN 'account_blocked'
        WHEN v_rests AND a.max_open_orders <= (
            SELECT count(*) FROM core.open_of(o.account_id, o.order_id, p_clock))
            THEN 'open_orders_too_many'
        WHEN v_rests AND a.max_open_notional < o.price * (o.quantity - o.traded_quantity) + (
            SELECT coalesce(sum(x.notional), 0)
            FROM core.open_of(o.account_id, o.order_id, p_clock) AS x)
            THEN 'open_notional_too_large'
    END;
END
$$;

COMMENT ON FUNCTION core.limit_refusal(core.orders, timestamptz) IS
    'What an account''s own limits have against an order that enters (rule 40); null: none. '
    'Only what may rest or wait counts. An order of the book does not count against itself.';
