-- Of a pair both are whole and name each other, or one is over (rule 43).
WITH live AS (
    SELECT b.order_id, b.oco_order_id, b.remaining < b.quantity AS traded FROM core.book AS b
    WHERE b.oco_order_id IS NOT NULL
    UNION ALL
    SELECT s.order_id, s.oco_order_id, false FROM core.stop_order AS s
    WHERE s.oco_order_id IS NOT NULL
)
SELECT l.order_id, l.oco_order_id, 'lives alone' AS what
FROM live AS l
LEFT JOIN live AS x ON (x.order_id, x.oco_order_id) = (l.oco_order_id, l.order_id)
LEFT JOIN core.stop_order AS s ON s.order_id IN (l.order_id, l.oco_order_id)
WHERE x.order_id IS NULL OR l.traded OR s.order_id IS NULL
UNION ALL
SELECT o.order_id, o.oco_order_id, 'is no pair'
FROM core.orders AS o
LEFT JOIN core.orders AS x ON x.order_id = o.oco_order_id
WHERE o.oco_order_id IS NOT NULL AND (
    (o.instrument_id, o.account_id, o.side, o.order_id, o.expires_at)
        IS DISTINCT FROM (x.instrument_id, x.account_id, x.side, x.oco_order_id, x.expires_at)
    OR o.status = 'rejected' OR o.order_id = o.oco_order_id
    OR coalesce(o.entered_quantity, o.quantity) <> coalesce(x.entered_quantity, x.quantity))
UNION ALL
SELECT o.order_id, o.oco_order_id, 'both traded'
FROM core.order_state AS o
JOIN core.order_state AS x ON x.order_id = o.oco_order_id
WHERE o.traded_now > 0 AND x.traded_now > 0
