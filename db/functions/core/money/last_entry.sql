CREATE OR REPLACE FUNCTION core.last_entry(p_account_id int, p_asset_id int, p_n bigint)
RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce((
        SELECT x.entry + p_n - x.n FROM core.collected AS x
        WHERE x.account_id = p_account_id AND x.asset_id = p_asset_id AND x.n <= p_n
        ORDER BY x.n DESC LIMIT 1), p_n)
$$;

COMMENT ON FUNCTION core.last_entry(int, int, bigint) IS
    'The number of the last entry of the statement up to row p_n of the chain. A row is one, but '
    'for those that collect: what they collect is one each.';
