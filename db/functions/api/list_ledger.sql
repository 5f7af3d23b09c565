CREATE OR REPLACE FUNCTION api.list_ledger(
    account text,
    asset text DEFAULT NULL,
    place text DEFAULT NULL,
    max_rows int DEFAULT 100
)
RETURNS SETOF api.ledger
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_before CONSTANT text[] := core.read_place(place);
    v_account int;
    v_left int := max_rows;
    v_found int;
    s core.asset;
BEGIN
    account := core.own_account(account, true);
    PERFORM core.check_listing(NULL, NULL, coalesce(list_ledger.account, ''), NULL, NULL, max_rows);
    IF list_ledger.asset IS NOT NULL THEN
        PERFORM core.asset_of(list_ledger.asset);
    END IF;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = list_ledger.account;
    FOR s IN
        SELECT x.* FROM core.asset AS x
        WHERE (list_ledger.asset IS NULL OR x.code = list_ledger.asset)
            AND (v_before IS NULL OR x.asset_id >= v_before[1]::int)
        ORDER BY x.asset_id
    LOOP
        RETURN QUERY
        SELECT list_ledger.account, s.code, l.entry, l.kind, trim_scale(l.change),
            trim_scale(l.available), i.symbol, l.seq, l.order_id, l.trade_id, l.transfer_id,
            l.created_at,
            CASE
                WHEN l.n IS NOT NULL THEN concat_ws('.', s.asset_id, l.n)
                ELSE concat_ws('.', s.asset_id, l.instrument_id, l.seq, l.kind)
            END
        FROM core.statement_page(
            v_account, s.asset_id,
            CASE WHEN v_before[1]::int = s.asset_id THEN v_before[2]::bigint END,
            CASE WHEN v_before[1]::int = s.asset_id THEN v_before[3]::int END,
            CASE WHEN v_before[1]::int = s.asset_id THEN v_before[4]::bigint END,
            v_before[5], v_left) AS l
        LEFT JOIN core.instrument AS i ON i.instrument_id = l.instrument_id
        ORDER BY l.entry DESC;
        GET DIAGNOSTICS v_found = ROW_COUNT;
        v_left := v_left - v_found;
        EXIT WHEN v_left <= 0;
    END LOOP;
END
$$;

COMMENT ON FUNCTION api.list_ledger IS
'A page of the view ledger: of an account, by asset, newest first: up to max_rows (1-1001) that come
after the entry whose place is place; null: the newest. Unlike the view with a WHERE, it costs
the same however long the statement is. What is not collected yet may still get other entries before
it, and another number; its place stays. Raises RT404 unknown_asset, RT400 invalid_account,
invalid_limit, invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';
