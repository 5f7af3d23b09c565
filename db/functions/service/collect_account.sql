CREATE OR REPLACE FUNCTION service.collect_account(p_account text)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
SET lock_timeout = '100ms'
AS $$
DECLARE
    v_account int;
    v_assets int[];
    purse core.purse;
BEGIN
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    v_assets := ARRAY(
        SELECT DISTINCT u.asset_id FROM core.uncollected AS u WHERE u.account_id = v_account);
    IF cardinality(v_assets) > 0 THEN
        FOREACH purse IN ARRAY core.lock_purses(
            array_fill(v_account, ARRAY[cardinality(v_assets)]), v_assets, true)
        LOOP
            PERFORM core.collect(purse);
        END LOOP;
    END IF;
    RETURN true;
EXCEPTION WHEN lock_not_available THEN
    RETURN false;
END
$$;

COMMENT ON FUNCTION service.collect_account(text) IS
    'Brings what an account was given into its chains, so that each entry of its statement has a '
    'number that stays. false: somebody holds the account; nothing was done.';
