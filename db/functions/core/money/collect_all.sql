CREATE OR REPLACE FUNCTION core.collect_all(p_accounts int[], p_asset_id int)
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_free int[];
    purse core.purse;
    v_collected int := 0;
BEGIN
    v_free := ARRAY(
        SELECT a.account_id FROM core.account AS a
        WHERE a.account_id = ANY (p_accounts)
        ORDER BY a.account_id FOR NO KEY UPDATE SKIP LOCKED);
    FOREACH purse IN ARRAY core.lock_purses(
        v_free, array_fill(p_asset_id, ARRAY[cardinality(v_free)]), true)
    LOOP
        v_collected := v_collected + ((core.collect(purse)).n - purse.n)::int;
    END LOOP;
    RETURN v_collected;
END
$$;

COMMENT ON FUNCTION core.collect_all(int[], int) IS
    'Collects an asset for those of these accounts that nobody holds; answers for how many there '
    'was something.';
