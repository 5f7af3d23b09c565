CREATE OR REPLACE FUNCTION core.key_faults(
    p_key_id text, p_account text, p_permissions text[], p_label text, p_networks text[],
    p_rate int, p_expires_at timestamptz, p_public_key bytea)
RETURNS core.fault[]
LANGUAGE sql STABLE AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN (p_key_id ~ '^[a-z0-9]{12,32}$') IS NOT TRUE THEN core.fault(
            'key_id', 'invalid_key_id', 'send 12 to 32 of a to z and 0 to 9') END,
        CASE WHEN p_account IS NULL AND NOT coalesce('operate' = ANY (p_permissions), false) THEN
            core.fault('account', 'invalid_account', 'only who operates needs no account')
        WHEN NOT core.is_name(p_account) THEN core.bad_name('account') END,
        CASE WHEN (cardinality(p_permissions) BETWEEN 1 AND 4 AND array_ndims(p_permissions) = 1
            AND p_permissions <@ '{read,trade,transfer,operate}'::text[]) IS NOT TRUE THEN
            core.fault('permissions', 'invalid_permissions',
                'send some of read, trade, transfer and operate, each once') END,
        CASE WHEN NOT core.is_name(p_label) THEN core.bad_name('label') END,
        CASE WHEN cardinality(p_networks) NOT BETWEEN 1 AND 64
            OR p_networks IS NOT NULL AND core.read_networks(p_networks) IS NULL THEN core.fault(
            'networks', 'invalid_networks',
            'send 1 to 64 networks such as 10.0.0.0/8, with nothing right of their prefix') END,
        CASE WHEN p_rate NOT BETWEEN 1 AND 100000 THEN core.fault(
            'requests_per_second', 'invalid_requests_per_second', 'send 1 to 100000') END,
        CASE WHEN (isfinite(p_expires_at) AND p_expires_at > clock_timestamp()) = false THEN
            core.fault('expires_at', 'invalid_expires_at', 'send a time to come') END,
        CASE WHEN length(p_public_key) <> 32 THEN core.fault(
            'public_key', 'invalid_public_key', 'send the 32 bytes of an Ed25519 key') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.key_faults(
    text, text, text[], text, text[], int, timestamptz, bytea) IS
    'All that is wrong with a key that is to be made.';
