CREATE OR REPLACE VIEW api.accounts WITH (security_barrier) AS
SELECT
    a.name AS account, a.created_at, a.blocked_at, a.blocked_why AS blocked_reason,
    a.orders_per_second, a.max_open_orders, a.max_open_notional
FROM core.account AS a
WHERE (SELECT c.sees_all FROM api.caller() AS c)
    OR a.name = (SELECT c.account FROM api.caller() AS c);

COMMENT ON VIEW api.accounts IS
    'Accounts that have traded or own something, and what they may do at most (rule 40); to a '
    'login that is bound to one, that one.';
COMMENT ON COLUMN api.accounts.blocked_at IS 'Since when it enters no order; null: it may.';

GRANT SELECT ON api.accounts TO PUBLIC;
