-- Every order's traded quantity and value are the sums over its trades (rule 20).
WITH sides AS (
    SELECT maker_order_id AS order_id, quantity, price FROM core.trade
    UNION ALL
    SELECT taker_order_id, quantity, price FROM core.trade
), sums AS (
    SELECT order_id, sum(quantity) AS quantity, sum(price * quantity) AS value
    FROM sides
    GROUP BY order_id
)
SELECT
    o.order_id,
    coalesce(b.quantity - b.remaining, o.traded_quantity) AS traded_quantity,
    s.quantity AS trades_quantity,
    coalesce(b.traded_value, o.traded_value) AS traded_value,
    s.value AS trades_value
FROM core.orders AS o
LEFT JOIN core.book AS b USING (order_id)
FULL JOIN sums AS s USING (order_id)
WHERE coalesce(b.quantity - b.remaining, o.traded_quantity) IS DISTINCT FROM coalesce(s.quantity, 0)
    OR coalesce(b.traded_value, o.traded_value) IS DISTINCT FROM coalesce(s.value, 0)
