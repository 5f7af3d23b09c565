-- Every order stands as its last event left it.
WITH last AS (
    SELECT DISTINCT ON (order_id) *
    FROM core.order_event
    WHERE order_id IS NOT NULL
    ORDER BY order_id, seq DESC
)
SELECT
    coalesce(o.order_id, e.order_id) AS order_id, o.status_now, e.status AS event_status,
    e.instrument_id, e.seq
FROM core.order_state AS o
FULL JOIN last AS e USING (order_id)
WHERE (
    o.status_now, o.price_now, nullif(o.stop_price, 0), o.quantity_now, o.traded_now, o.remaining_now,
    o.priority_now, o.reason
) IS DISTINCT FROM (
    e.status, e.price, e.stop_price, e.quantity, e.traded_quantity, e.remaining,
    e.priority, CASE WHEN e.status IN ('canceled', 'expired', 'rejected') THEN e.reason END)
