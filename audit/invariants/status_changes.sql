-- Every order changes its status only as it may, and nothing follows a final one (rule 16).
WITH steps AS (
    SELECT
        instrument_id, seq, order_id, event, status,
        lag(status) OVER (PARTITION BY order_id ORDER BY seq) AS before
    FROM core.order_event
    WHERE order_id IS NOT NULL
), allowed (before, event, status) AS (
    VALUES
    (NULL, 'new', 'new'),
    (NULL, 'new', 'pending_trigger'),
    (NULL, 'rejected', 'rejected'),
    ('pending_trigger', 'replaced', 'pending_trigger'),
    ('pending_trigger', 'triggered', 'new'),
    ('pending_trigger', 'canceled', 'canceled'),
    ('pending_trigger', 'expired', 'expired'),
    ('new', 'replaced', 'new'),
    ('new', 'prevented', 'new'),
    ('new', 'partial_fill', 'partially_filled'),
    ('new', 'fill', 'filled'),
    ('new', 'canceled', 'canceled'),
    ('new', 'expired', 'expired'),
    ('partially_filled', 'replaced', 'partially_filled'),
    ('partially_filled', 'prevented', 'partially_filled'),
    ('partially_filled', 'partial_fill', 'partially_filled'),
    ('partially_filled', 'fill', 'filled'),
    ('partially_filled', 'canceled', 'canceled'),
    ('partially_filled', 'expired', 'expired')
)
SELECT s.instrument_id, s.seq, s.order_id, s.event, s.before, s.status
FROM steps AS s
WHERE NOT EXISTS (
    SELECT FROM allowed AS a
    WHERE (a.before, a.event, a.status)
        IS NOT DISTINCT FROM (s.before::text, s.event::text, s.status::text))
