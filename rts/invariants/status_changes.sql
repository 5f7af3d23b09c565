-- Every order begins as new, pending_trigger or rejected, changes only as it may, and nothing follows a final status.
WITH steps AS (
    SELECT
        instrument_id, seq, order_id, event, status,
        lag(status) OVER (PARTITION BY order_id ORDER BY seq) AS before
    FROM core.order_event
    WHERE order_id IS NOT NULL
)
SELECT instrument_id, seq, order_id, event, before, status
FROM steps
WHERE NOT coalesce(CASE
    WHEN before IS NULL THEN (event, status::text) IN (
        ('new', 'new'), ('new', 'pending_trigger'), ('rejected', 'rejected'))
    WHEN before = 'pending_trigger' THEN (event, status::text) IN (
        ('triggered', 'new'), ('replaced', 'pending_trigger'), ('canceled', 'canceled'), ('expired', 'expired'))
    WHEN before = 'new' THEN (event, status::text) IN (
        ('replaced', 'new'), ('prevented', 'new'), ('partial_fill', 'partially_filled'), ('fill', 'filled'),
        ('canceled', 'canceled'), ('expired', 'expired'))
    WHEN before = 'partially_filled' THEN (event, status::text) IN (
        ('replaced', 'partially_filled'), ('prevented', 'partially_filled'),
        ('partial_fill', 'partially_filled'), ('fill', 'filled'), ('canceled', 'canceled'), ('expired', 'expired'))
    ELSE false
END, false)
