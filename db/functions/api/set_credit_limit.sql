CREATE OR REPLACE FUNCTION api.set_credit_limit(account text, asset text, credit_limit numeric)
RETURNS api.balances
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_asset CONSTANT int := (
        SELECT s.asset_id FROM core.asset AS s WHERE s.code = set_credit_limit.asset);
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN v_asset IS NULL THEN core.unknown_asset('asset', asset) END,
        CASE WHEN core.is_name(account) IS NOT TRUE THEN core.bad_name('account') END,
        CASE WHEN (credit_limit = 0 OR core.is_amount(credit_limit)) IS NOT TRUE THEN core.fault(
            'credit_limit', 'invalid_credit_limit', 'send 0 or a number as an amount') END], NULL);
    v_account int;
    listed api.balances;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    v_account := core.account_id('account', account);
    PERFORM core.lock_purses(ARRAY[v_account], ARRAY[v_asset], true);
    INSERT INTO core.credit_limit VALUES (v_account, v_asset, trim_scale(credit_limit))
    ON CONFLICT (account_id, asset_id) DO UPDATE SET amount = excluded.amount;
    PERFORM core.note_action('set_credit_limit', account, jsonb_build_object(
        'asset', asset, 'credit_limit', credit_limit));
    SELECT * INTO listed FROM core.balance_row AS b
    WHERE b.account = set_credit_limit.account AND b.asset = set_credit_limit.asset;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.set_credit_limit IS
'Says how far below nought an account''s asset may go; 0: not at all. For operators. Takes nothing
back: an account that is below it cannot take until it is not. Answers the row of the view balances.
Call it in FROM: SELECT (f(…)).* would run it once for every column.
Raises RT404 unknown_asset, RT400 invalid_account, invalid_credit_limit.';
