CREATE OR REPLACE VIEW api.audit AS
SELECT a.audit_id, a.occurred_at, a.action, a.subject, a.detail, a.db_user, a.application
FROM core.audit AS a;

COMMENT ON VIEW api.audit IS 'What operators did: to what, how, and as whom.';
