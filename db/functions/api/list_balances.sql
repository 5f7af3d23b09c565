CREATE OR REPLACE FUNCTION api.list_balances(
    account text DEFAULT NULL,
    asset text DEFAULT NULL,
    after_account text DEFAULT NULL,
    after_asset text DEFAULT NULL,
    max_rows int DEFAULT 100
)
RETURNS SETOF api.balances
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_names text[];
    v_left int := max_rows;
    v_found int;
BEGIN
    PERFORM core.check_listing(NULL, NULL, account, NULL, NULL, max_rows);
    PERFORM core.own_account(after_account, true);
    account := core.own_account(account, true);
    v_names := ARRAY[coalesce(account, after_account)];
    IF asset IS NOT NULL THEN
        PERFORM core.asset_of(asset);
    END IF;
    IF after_account IS NOT NULL
        AND NOT EXISTS (SELECT FROM core.account AS a WHERE a.name = after_account) THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'cursor', 'invalid_cursor', 'there is no such account')]));
    END IF;
    IF v_names[1] IS NULL THEN
        v_names := core.owners(NULL, max_rows);
    END IF;
    WHILE v_left > 0 AND cardinality(v_names) > 0 LOOP
        RETURN QUERY
        SELECT b.* FROM core.balance_row AS b
        WHERE b.account = ANY (v_names)
            AND (list_balances.asset IS NULL OR b.asset = list_balances.asset)
            AND (after_asset IS NULL OR b.account <> after_account
                OR b.asset COLLATE "C" > after_asset COLLATE "C")
        ORDER BY array_position(v_names, b.account), b.asset COLLATE "C" LIMIT v_left;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        v_left := v_left - v_found;
        EXIT WHEN account IS NOT NULL;
        v_names := core.owners(v_names[cardinality(v_names)], max_rows);
    END LOOP;
END
$$;

COMMENT ON FUNCTION api.list_balances IS
'A page of the view balances: of an account, or of all that own something, in the order in which
they were registered, by asset: up to max_rows (1-1001) that come after that of after_account and
after_asset. Looks at that many accounts at most: of one asset, a page may be short, and go on after
its last account. Raises RT404 unknown_asset, RT400 invalid_account, invalid_limit,
invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';
