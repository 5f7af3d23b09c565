CREATE OR REPLACE FUNCTION service.balance_heads(p_account text)
RETURNS TABLE (asset text, entry bigint, held text, message text, flushed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT x.asset, x.entry, x.held,
        row_to_json((SELECT m FROM (
            SELECT 'balance' AS type, p_account AS account, x.asset, x.entry, x.available, x.held,
                core.utc_text(clock_timestamp()) AS time, NULL AS kind, NULL AS change,
                NULL AS symbol, NULL AS seq, NULL AS order_id, NULL AS trade_id,
                NULL AS transfer_id) AS m))::text,
        v_written <= pg_current_wal_flush_lsn()
    FROM (
        SELECT s.code AS asset, core.last_entry(a.account_id, c.asset_id, c.n) AS entry,
            trim_scale(c.available)::text AS available,
            core.held_text(a.account_id, c.asset_id) AS held
        FROM core.account AS a
        CROSS JOIN LATERAL core.chains(a.account_id) AS c
        JOIN core.asset AS s ON s.asset_id = c.asset_id
        WHERE a.name = p_account
    ) AS x;
END
$$;

COMMENT ON FUNCTION service.balance_heads(text) IS
'Of each asset of an account: the last entry that is in its chain, what its live orders hold, and
the message that tells it where nothing but that has changed. flushed: all of it is known to be on
disk.';
