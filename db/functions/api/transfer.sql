CREATE OR REPLACE FUNCTION api.transfer(
    from_account text, to_account text, asset text, amount numeric, reference text)
RETURNS api.transfer_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN core.move_money(ROW(
        'transfer', NULL, from_account, to_account, asset, amount, reference
    )::core.transfer_request);
END
$$;

COMMENT ON FUNCTION api.transfer IS
'Moves money from one account to another: what the first has available, within its credit limit. For
operators. Else as deposit; raises RT422 insufficient_funds, too.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
