CREATE OR REPLACE VIEW api.ended_sessions WITH (security_barrier) AS
SELECT
    ended_at, db_user, application, pid, state, held_since, ended_at - held_since AS held
FROM core.ended_session
WHERE (SELECT c.sees_all FROM api.caller() AS c)
    OR db_user = session_user;

COMMENT ON VIEW api.ended_sessions IS
    'Sessions that the watchdog ended because they held a market, an account or a client order id '
    'for too long. What they had done in their open transaction is undone, as if never sent. '
    'To who does not see all: those of his login.';
COMMENT ON COLUMN api.ended_sessions.state IS 'What it did then: active, idle in transaction ….';

GRANT SELECT ON api.ended_sessions TO PUBLIC;
