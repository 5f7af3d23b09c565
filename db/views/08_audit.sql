CREATE OR REPLACE VIEW api.audit WITH (security_barrier) AS
SELECT
    a.audit_id, a.occurred_at, a.action, a.subject, a.detail, a.db_user, a.application
FROM core.audit AS a
WHERE (SELECT c.role IN ('owner', 'operator', 'service', 'auditor') FROM api.caller() AS c);

COMMENT ON VIEW api.audit IS
    'What operators did, for ever; for them and auditors. action: the function that they called.';
COMMENT ON COLUMN api.audit.subject IS 'The symbol, account, asset, key or login it was done to.';
COMMENT ON COLUMN api.audit.db_user IS 'session_user of the call: who really connected.';
COMMENT ON COLUMN api.audit.application IS
    'application_name of the session: of the services it names the key, of others it is a claim.';

GRANT SELECT ON api.audit TO PUBLIC;
