CREATE OR REPLACE FUNCTION api.list_keys(
    account text DEFAULT NULL,
    after_key_id text DEFAULT NULL,
    max_rows int DEFAULT 100
)
RETURNS SETOF api.keys
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM core.check_listing(NULL, NULL, account, NULL, NULL, max_rows);
    RETURN QUERY
    SELECT k.* FROM api.keys AS k
    WHERE (list_keys.account IS NULL OR k.account = list_keys.account)
        AND k.key_id > coalesce(after_key_id, '')
    ORDER BY k.key_id LIMIT max_rows;
END
$$;

COMMENT ON FUNCTION api.list_keys IS
'A page of the view keys, by key_id: up to max_rows (1-1001), after after_key_id, of an account;
null: no such filter. For operators. Raises RT400 invalid_account, invalid_limit.';
