CREATE OR REPLACE FUNCTION api.withdraw(account text, asset text, amount numeric, reference text)
RETURNS api.transfer_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN core.move_money(
        ROW('withdrawal', account, NULL, NULL, asset, amount, reference)::core.transfer_request);
END
$$;

COMMENT ON FUNCTION api.withdraw IS
'Takes money out: what an account has available, within its credit limit. For operators. Else as
deposit; raises RT422 insufficient_funds, too.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
