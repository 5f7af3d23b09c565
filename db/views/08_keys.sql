CREATE OR REPLACE VIEW api.keys AS
SELECT
    k.key_id,
    a.name AS account,
    k.permissions,
    k.label,
    k.networks::text[] AS networks,
    k.requests_per_second,
    CASE WHEN k.public_key IS NULL THEN 'secret' ELSE 'ed25519' END AS kind,
    k.created_at,
    k.created_by,
    k.expires_at,
    k.revoked_at
FROM core.api_key AS k
LEFT JOIN core.account AS a ON a.account_id = k.account_id;

COMMENT ON VIEW api.keys IS
    'The keys of REST and sockets: whose they are and what they may. For operators: list_keys. No '
    'secret is here, nor anywhere in the database.';
COMMENT ON COLUMN api.keys.account IS 'Null: an operator''s, which has none of its own.';
COMMENT ON COLUMN api.keys.kind IS
    'secret: its secret is sent or signs; ed25519: its owner signs with a key that only he has.';
