CREATE OR REPLACE FUNCTION service.books_off()
RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT ARRAY(
        SELECT format('%s by %s', b.asset, sum(b.total)) FROM api.balances AS b
        GROUP BY b.asset HAVING sum(b.total) <> 0 ORDER BY b.asset)
$$;

COMMENT ON FUNCTION service.books_off() IS
    'Assets whose totals do not add up to 0 (rule 36), and by how much; empty: the books balance. '
    'Reads what every account has.';
