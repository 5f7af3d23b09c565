CREATE OR REPLACE FUNCTION core.chains(p_account_id int)
RETURNS TABLE (asset_id int, n bigint, available numeric)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE newest AS (
        (SELECT c.asset_id, c.n, c.available FROM core.cash AS c
        WHERE c.account_id = p_account_id
        ORDER BY c.asset_id DESC, c.n DESC LIMIT 1)
        UNION ALL
        SELECT x.asset_id, x.n, x.available
        FROM newest AS k
        CROSS JOIN LATERAL (
            SELECT c.asset_id, c.n, c.available FROM core.cash AS c
            WHERE c.account_id = p_account_id AND c.asset_id < k.asset_id
            ORDER BY c.asset_id DESC, c.n DESC LIMIT 1) AS x
    )
    SELECT k.asset_id, k.n, k.available FROM newest AS k
$$;

COMMENT ON FUNCTION core.chains(int) IS
    'The newest row of each chain of an account. Skips from one to the next: what it costs does '
    'not depend on how long they are.';
