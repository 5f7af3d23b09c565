CREATE OR REPLACE FUNCTION api.deposit(account text, asset text, amount numeric, reference text)
RETURNS api.transfer_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN core.move_money(
        ROW('deposit', account, NULL, NULL, asset, amount, reference)::core.transfer_request);
END
$$;

COMMENT ON FUNCTION api.deposit IS
'Brings money in: from the account external, which alone may be below nought, to an account. For
operators. A repeated call with the same reference answers the first transfer and moves nothing.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

account    registered if it is new
amount     above 0, with at most the asset''s decimals
reference  1-64 visible characters, yours, unique for ever

Answers the row of the view transfers, and duplicate. Raises RT404 unknown_asset, RT400
invalid_account, invalid_amount, amount_off_scale, invalid_reference, RT409 reference_used.';
