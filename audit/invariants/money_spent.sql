-- No market order by money has spent or received more than it was to (rule 39).
SELECT o.order_id, o.quote_quantity, o.traded_value
FROM core.orders AS o
WHERE o.traded_value > o.quote_quantity
    OR o.quote_quantity IS NOT NULL AND (o.order_type <> 'market' OR o.stop_price IS NOT NULL)
