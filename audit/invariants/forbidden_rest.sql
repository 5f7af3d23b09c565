-- No market, ioc or fok order rests, no fok is half filled, no post-only order took (rules 4-6).
SELECT o.order_id, 'rests' AS what
FROM core.book AS b
JOIN core.orders AS o USING (order_id)
WHERE o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok')
UNION ALL
SELECT order_id, 'filled in part'
FROM core.orders
WHERE time_in_force = 'fok' AND traded_quantity > 0 AND traded_quantity < quantity
UNION ALL
SELECT o.order_id, 'took'
FROM core.trade AS t
JOIN core.orders AS o ON o.order_id = t.taker_order_id
WHERE o.post_only
