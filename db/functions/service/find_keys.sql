CREATE OR REPLACE FUNCTION service.find_keys(p_key_ids text[])
RETURNS TABLE (
    key_id text, version int, account text, permissions text[], networks text[],
    requests_per_second int, public_key bytea, expires_at timestamptz, revoked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT k.key_id, k.version, a.name, k.permissions, k.networks::text[], k.requests_per_second,
        k.public_key, k.expires_at, k.revoked_at
    FROM core.api_key AS k
    LEFT JOIN core.account AS a ON a.account_id = k.account_id
    WHERE k.key_id = ANY (p_key_ids)
$$;

COMMENT ON FUNCTION service.find_keys(text[]) IS
    'What the services need of these keys to know who a caller is; those that there are.';
