CREATE OR REPLACE FUNCTION api.cancel_all_orders(
    symbol text DEFAULT NULL, account text DEFAULT NULL)
RETURNS SETOF api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN QUERY SELECT * FROM core.cancel_all(symbol, core.own_account(account));
END
$$;

COMMENT ON FUNCTION api.cancel_all_orders IS
'Cancels every live order of a symbol (null: of all) and an account (null: of all), waiting stops
included, in one transaction: what is live when it looks at a market. Without a symbol, an order
that is entering a market where nothing else is live may be missed. Answers one row per canceled
order. Raises RT404 unknown_symbol, RT400 invalid_account.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
