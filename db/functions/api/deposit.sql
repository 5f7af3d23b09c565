CREATE OR REPLACE FUNCTION api.deposit(account text, asset text, amount numeric, reference text)
RETURNS api.transfers
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_id CONSTANT bigint := core.move_money(
        'deposit', 'external', account, asset, amount, reference);
    listed api.transfers;
BEGIN
    SELECT * INTO listed FROM api.transfers AS t WHERE t.transfer_id = v_id;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.deposit IS
'Brings money in: from the account external, which alone may be below nought, to an account. For
operators. A repeated call with the same reference answers the first transfer and moves nothing.

account    registered if it is new
amount     above 0, with at most the asset''s decimals
reference  1-64 visible characters, yours, unique for ever

Answers the row of the view transfers. Raises RT404 unknown_asset, RT400 invalid_account,
invalid_amount, invalid_reference, RT409 reference_reused.';
