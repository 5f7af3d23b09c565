CREATE OR REPLACE FUNCTION api.list_transfers(
    account text DEFAULT NULL,
    asset text DEFAULT NULL,
    before_transfer_id bigint DEFAULT NULL,
    max_rows int DEFAULT 100
)
RETURNS SETOF api.transfers
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_before CONSTANT bigint := coalesce(before_transfer_id, 9223372036854775807);
    v_account int;
BEGIN
    PERFORM core.check_listing(NULL, NULL, account, NULL, before_transfer_id, max_rows);
    IF asset IS NOT NULL THEN
        PERFORM core.asset_of(asset);
    END IF;
    account := core.own_account(account, true);
    SELECT a.account_id INTO v_account FROM core.account AS a
    WHERE a.name = list_transfers.account;
    RETURN QUERY
    SELECT v.*
    FROM (
        SELECT t.transfer_id
        FROM core.asset AS s
        CROSS JOIN LATERAL (
            (SELECT x.transfer_id FROM core.transfer AS x
            WHERE list_transfers.account IS NULL AND x.asset_id = s.asset_id
                AND x.transfer_id < v_before
            ORDER BY x.transfer_id DESC LIMIT max_rows)
            UNION ALL
            (SELECT x.transfer_id FROM core.transfer AS x
            WHERE x.from_account_id = v_account AND x.asset_id = s.asset_id
                AND x.transfer_id < v_before
            ORDER BY x.transfer_id DESC LIMIT max_rows)
            UNION ALL
            (SELECT x.transfer_id FROM core.transfer AS x
            WHERE x.to_account_id = v_account AND x.asset_id = s.asset_id
                AND x.transfer_id < v_before
            ORDER BY x.transfer_id DESC LIMIT max_rows)) AS t
        WHERE list_transfers.asset IS NULL OR s.code = list_transfers.asset
        ORDER BY t.transfer_id DESC LIMIT max_rows) AS l
    CROSS JOIN LATERAL (
        SELECT x.* FROM api.transfers AS x WHERE x.transfer_id = l.transfer_id OFFSET 0) AS v
    ORDER BY v.transfer_id DESC;
END
$$;

COMMENT ON FUNCTION api.list_transfers IS
'A page of the view transfers, newest first: up to max_rows (1-1001), older than before_transfer_id,
of an account on either side, of an asset; null: no such filter. Costs the same however many others
there are. Raises RT404 unknown_asset, RT400 invalid_account, invalid_limit, invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';
