-- Behind an order canceled as replaced enters the order in its stead, of its side and account.
SELECT e.instrument_id, e.seq, e.order_id, e.counter_order_id
FROM core.event AS e
JOIN core.orders AS o USING (order_id)
LEFT JOIN core.orders AS n
    ON (n.order_id, n.instrument_id, n.seq) = (e.counter_order_id, e.instrument_id, e.seq + 1)
    AND n.status <> 'rejected'
WHERE (e.event, e.reason) = ('canceled', 'replaced')
    AND (n.side, n.account_id) IS DISTINCT FROM (o.side, o.account_id)
