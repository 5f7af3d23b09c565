-- Every resting order is in the book as its last event left it: price, place, open and shown.
WITH last AS (
    SELECT b.order_id, e.*
    FROM core.book AS b
    CROSS JOIN LATERAL (
        SELECT x.price, x.priority, x.quantity, x.remaining, x.shown, x.traded_value
        FROM core.order_event AS x
        WHERE x.order_id = b.order_id
        ORDER BY x.seq DESC
        LIMIT 1
    ) AS e
)
SELECT b.order_id, b.price, b.priority, b.remaining, b.shown
FROM core.book AS b
LEFT JOIN last AS e USING (order_id)
LEFT JOIN core.orders AS o USING (order_id)
WHERE (b.price, b.priority, b.quantity, b.remaining, b.shown, b.traded_value)
        IS DISTINCT FROM (e.price, e.priority, e.quantity, e.remaining, e.shown, e.traded_value)
    OR (b.instrument_id, b.side, b.account_id, b.display_quantity, b.expires_at)
        IS DISTINCT FROM (o.instrument_id, o.side, o.account_id, o.display_quantity, o.expires_at)
