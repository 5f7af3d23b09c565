CREATE OR REPLACE VIEW api.clock_leaps AS
SELECT
    noticed_at, leap,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) THEN last_order_id END AS last_order_id
FROM core.clock_leap;

COMMENT ON VIEW api.clock_leaps IS
    'Leaps of the database''s clock of more than a second that housekeeping noticed, by a clock of '
    'its own that nobody sets. Below zero: it was put back.';
COMMENT ON COLUMN api.clock_leaps.noticed_at IS 'By the clock after the leap.';
COMMENT ON COLUMN api.clock_leaps.last_order_id IS
    'Orders up to it came before: their time ends after as long as they had left. Null: not told.';

GRANT SELECT ON api.clock_leaps TO PUBLIC;
