-- No two orders share a client order id, and every claim stands for its order (rule 18).
SELECT account_id, client_order_id, count(*)::text AS orders, NULL AS claim
FROM core.orders
WHERE client_order_id IS NOT NULL
GROUP BY account_id, client_order_id
HAVING count(*) > 1
UNION ALL
SELECT
    coalesce(o.account_id, c.account_id), coalesce(o.client_order_id, c.client_order_id),
    o.order_id::text, c.order_id::text
FROM (SELECT * FROM core.orders WHERE client_order_id IS NOT NULL) AS o
FULL JOIN core.client_order AS c
    ON (c.account_id, c.client_order_id) = (coalesce(o.account_id, 0), o.client_order_id)
WHERE o.order_id IS DISTINCT FROM c.order_id
