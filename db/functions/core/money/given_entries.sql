CREATE OR REPLACE FUNCTION core.given_entries(
    p_account_id int, p_asset_id int, p_n bigint, p_available numeric, p_entry bigint)
RETURNS TABLE (
    entry bigint, kind text, change numeric, available numeric, instrument_id int, seq bigint,
    order_id bigint, trade_id bigint, created_at timestamptz)
LANGUAGE sql STABLE AS $$
    SELECT p_entry - coalesce(count(*) OVER newer, 0), g.kind, g.amount,
        p_available - coalesce(sum(g.amount) OVER newer, 0), g.instrument_id, g.seq, g.order_id,
        g.trade_id, g.occurred_at
    FROM (
        SELECT k.instrument_id, k.seq, (
            SELECT x.seq FROM core.collected AS x
            WHERE x.account_id = k.account_id AND x.asset_id = k.asset_id
                AND x.instrument_id = k.instrument_id AND x.seq < k.seq
            ORDER BY x.seq DESC LIMIT 1) AS follows
        FROM core.collected AS k
        WHERE k.account_id = p_account_id AND k.asset_id = p_asset_id AND k.n = p_n
        UNION ALL
        SELECT u.instrument_id, u.seq, u.collected
        FROM core.uncollected AS u
        WHERE p_n IS NULL AND u.account_id = p_account_id AND u.asset_id = p_asset_id
    ) AS s
    CROSS JOIN LATERAL (
        SELECT c.* FROM core.credit AS c
        WHERE c.account_id = p_account_id AND c.asset_id = p_asset_id
            AND c.instrument_id = s.instrument_id
            AND c.seq > coalesce(s.follows, 0) AND c.seq <= s.seq) AS g
    WINDOW newer AS (
        ORDER BY g.instrument_id DESC, g.seq DESC, g.kind DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ORDER BY g.instrument_id DESC, g.seq DESC, g.kind DESC
$$;

COMMENT ON FUNCTION core.given_entries(int, int, bigint, numeric, bigint) IS
    'What row p_n of a chain collected, newest first; null: what is not collected yet. p_available '
    'and p_entry: after the newest of it.';
