CREATE OR REPLACE FUNCTION api.create_key(
    key_id text,
    account text,
    permissions text[],
    label text DEFAULT NULL,
    networks text[] DEFAULT NULL,
    requests_per_second int DEFAULT NULL,
    expires_at timestamptz DEFAULT NULL,
    public_key bytea DEFAULT NULL
)
RETURNS api.keys
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    listed api.keys;
BEGIN
    PERFORM core.refuse_faults(core.key_faults(
        key_id, account, permissions, label, networks, requests_per_second, expires_at,
        public_key));
    INSERT INTO core.api_key (
        key_id, account_id, permissions, label, networks, requests_per_second, public_key,
        created_by, expires_at)
    VALUES (
        create_key.key_id,
        CASE WHEN account IS NOT NULL THEN core.account_id('account', account) END,
        ARRAY(
            SELECT p.word
            FROM unnest('{read,trade,transfer,operate}'::text[]) WITH ORDINALITY AS p (word, n)
            WHERE p.word = ANY (create_key.permissions) ORDER BY p.n),
        create_key.label, core.read_networks(create_key.networks),
        create_key.requests_per_second, create_key.public_key, session_user,
        create_key.expires_at)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'key_id', 'key_exists', format('there is a key %s', create_key.key_id))]));
    END IF;
    SELECT * INTO listed FROM api.keys AS k WHERE k.key_id = create_key.key_id;
    PERFORM core.note_action('create_key', create_key.key_id, jsonb_strip_nulls(
        to_jsonb(listed) - '{key_id,created_at,created_by}'::text[]
        || jsonb_build_object('expires_at', core.utc_text(listed.expires_at))));
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.create_key IS
'Makes a key of REST and sockets. For operators, who say `rts key create` or POST /keys: only the
services and `rts key` know the secret that belongs to a key_id, and ids that it does not belong to
are never looked for.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

account      whose it is; null: nobody''s, which only a key that operates can be
permissions  some of read, trade, transfer (from its account), operate (for anybody: all of it)
networks     from where it may be used, such as 10.0.0.0/8; null: from anywhere
public_key   of Ed25519, its 32 bytes: requests are signed with it; null: there is a secret

Answers the row of the view keys. Raises RT409 key_exists, RT400 invalid_key_id, invalid_account,
invalid_permissions, invalid_label, invalid_networks, invalid_requests_per_second,
invalid_expires_at, invalid_public_key.';
