CREATE OR REPLACE FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric)
RETURNS api.balances
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_asset CONSTANT core.asset := core.asset_of(asset);
    v_account CONSTANT int := core.account_id('account', account);
    listed api.balances;
BEGIN
    IF (credit_limit = 0 OR core.is_amount(credit_limit)) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'credit_limit', 'invalid_amount', 'send 0 or a number as an amount')]));
    END IF;
    PERFORM core.lock_purses(ARRAY[v_account], ARRAY[v_asset.asset_id], true);
    INSERT INTO core.credit_limit VALUES (v_account, v_asset.asset_id, trim_scale(credit_limit))
    ON CONFLICT (account_id, asset_id) DO UPDATE SET amount = excluded.amount;
    SELECT * INTO listed FROM api.balances AS b
    WHERE b.account = set_credit_limit.account AND b.asset = set_credit_limit.asset;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.set_credit_limit IS
'Says how far below nought an account''s asset may go; 0: not at all. For operators. Takes nothing
back: an account that is below it cannot take until it is not. Answers the row of the view balances.
Raises RT404 unknown_asset, RT400 invalid_account, invalid_amount.';
