CREATE OR REPLACE FUNCTION service.chain_lengths(p_accounts text[])
RETURNS TABLE (account text, length bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN QUERY
    SELECT a.name, (SELECT sum(c.n)::bigint FROM core.chains(a.account_id) AS c)
    FROM core.account AS a WHERE a.name = ANY (p_accounts);
END
$$;

COMMENT ON FUNCTION service.chain_lengths(text[]) IS
    'What the feed of balances polls: how many rows the chains of these accounts have together, so '
    'that it hears of what moved money without a market, too.';
