CREATE OR REPLACE FUNCTION api.set_account_limits(
    account text,
    orders_per_second int DEFAULT NULL,
    max_open_orders int DEFAULT NULL,
    max_open_notional numeric DEFAULT NULL
)
RETURNS api.accounts
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN orders_per_second NOT BETWEEN 1 AND 10000 THEN core.fault(
            'orders_per_second', 'invalid_orders_per_second',
            'send 1 to 10000, or null for no limit') END,
        CASE WHEN max_open_orders < 0 THEN core.fault(
            'max_open_orders', 'invalid_max_open_orders',
            'send 0 or more, or null for no limit') END,
        CASE WHEN (max_open_notional = 0 OR core.is_amount(max_open_notional)) IS FALSE
            THEN core.fault('max_open_notional', 'invalid_max_open_notional',
                'send 0 or a number as an amount, or null for no limit') END], NULL);
    v_account int;
    listed api.accounts;
BEGIN
    PERFORM core.refuse_faults(f);
    v_account := core.account_id('account', account);
    UPDATE core.account AS a
    SET orders_per_second = set_account_limits.orders_per_second,
        max_open_orders = set_account_limits.max_open_orders,
        max_open_notional = trim_scale(set_account_limits.max_open_notional)
    WHERE a.account_id = v_account;
    PERFORM core.note_action('set_account_limits', account, jsonb_build_object(
        'orders_per_second', orders_per_second, 'max_open_orders', max_open_orders,
        'max_open_notional', max_open_notional::text));
    SELECT * INTO listed FROM api.accounts AS v WHERE v.account = set_account_limits.account;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.set_account_limits IS
'Says what an account may do at most; null: no limit. For operators. Orders beyond it are refused:
orders_per_second  within any second (too_many_orders), refused ones count as well
max_open_orders    live at once, in all markets (open_orders_too_many)
max_open_notional  price x remaining of its live orders, in all markets (open_notional_too_large)
Ends no order that is live. Answers the row of the view accounts.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Raises RT400 invalid_account, invalid_orders_per_second, invalid_max_open_orders,
invalid_max_open_notional.';
