-- Every order stands as its last event left it.
WITH last AS (
    SELECT DISTINCT ON (order_id) *
    FROM core.order_event
    WHERE order_id IS NOT NULL
    ORDER BY order_id, seq DESC
)
SELECT
    coalesce(o.order_id, e.order_id) AS order_id, o.status, e.status AS event_status,
    e.instrument_id, e.seq
FROM api.orders AS o
FULL JOIN last AS e USING (order_id)
WHERE (
    o.status, o.price, o.stop_price, o.quantity, o.traded_quantity, o.remaining_quantity,
    o.priority, coalesce(o.reject_reason, o.cancel_reason)
) IS DISTINCT FROM (
    e.status::text, e.price, e.stop_price, e.quantity, e.traded_quantity, e.remaining,
    e.priority, CASE WHEN e.status IN ('canceled', 'expired', 'rejected') THEN e.reason END)
