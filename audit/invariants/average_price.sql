-- Every average price is its trades' sum of price x quantity over their quantity (rule 20).
WITH sides AS (
    SELECT maker_order_id AS order_id, quantity, price FROM core.trade
    UNION ALL
    SELECT taker_order_id, quantity, price FROM core.trade
), sums AS (
    SELECT order_id, sum(quantity) AS quantity, sum(price * quantity) AS value
    FROM sides
    GROUP BY order_id
)
SELECT o.order_id, o.average_traded_price, s.value, s.quantity
FROM core.order_row AS o
FULL JOIN sums AS s USING (order_id)
WHERE NOT CASE
    WHEN s.quantity IS NULL THEN o.average_traded_price IS NULL
    ELSE coalesce(abs(o.average_traded_price * s.quantity - s.value) <= s.value * 1e-15, false)
END
