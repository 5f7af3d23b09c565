CREATE OR REPLACE FUNCTION core.lock_purses(
    p_accounts int[], p_assets int[], p_house boolean DEFAULT false)
RETURNS core.purse[]
LANGUAGE plpgsql AS $$
DECLARE
    v_purses core.purse[];
BEGIN
    PERFORM FROM core.account AS a
    WHERE a.account_id = ANY (p_accounts) ORDER BY a.account_id FOR NO KEY UPDATE;
    v_purses := ARRAY(
        SELECT ROW(
            k.account_id, k.asset_id, coalesce(c.n, 0), coalesce(c.available, 0),
            coalesce(l.amount, 0), NULL)::core.purse
        FROM (
            SELECT DISTINCT x.* FROM unnest(p_accounts, p_assets) AS x (account_id, asset_id)
        ) AS k
        JOIN core.account AS a ON a.account_id = k.account_id
            AND (p_house OR a.name NOT IN ('external', 'fees'))
        LEFT JOIN LATERAL (
            SELECT x.n, x.available FROM core.cash AS x
            WHERE x.account_id = k.account_id AND x.asset_id = k.asset_id
            ORDER BY x.n DESC LIMIT 1) AS c ON true
        LEFT JOIN core.credit_limit AS l
            ON l.account_id = k.account_id AND l.asset_id = k.asset_id);
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        PERFORM core.require_newest(v_purses);
    END IF;
    RETURN v_purses;
END
$$;

COMMENT ON FUNCTION core.lock_purses(int[], int[], boolean) IS
    'Takes the locks of accounts, by id, and reads what each has of an asset. Before client order '
    'ids and instruments. The house''s accounts (external, fees) have none unless p_house: nobody '
    'trades as them. Raises 40001 for a caller whose snapshot does not show the newest.';
