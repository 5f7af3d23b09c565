CREATE OR REPLACE FUNCTION api.cancel_order(order_id bigint, account text DEFAULT NULL)
RETURNS api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN core.cancel(order_id, core.own_account(account));
END
$$;

COMMENT ON FUNCTION api.cancel_order IS
'Cancels what is left of a live order, also while its instrument is halted. Answers the order as it
stands. Raises RT404 unknown_order, or RT409 order_final, which names the status. If account is
given the order must be of it. To a login that is bound to an account, the orders of others do
not exist; another account than its own raises RT403 not_your_account.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
