-- No client order id stands for two orders, and every claim stands for its order (rules 18, 44).
WITH named AS (
    SELECT o.order_id, coalesce(o.account_id, 0) AS account_id, o.client_order_id
    FROM core.orders AS o
    WHERE o.client_order_id IS NOT NULL
    UNION ALL
    SELECT r.order_id, coalesce(o.account_id, 0), r.client_order_id
    FROM core.renaming AS r
    LEFT JOIN core.orders AS o USING (order_id)
)
SELECT n.account_id, n.client_order_id, count(*)::text AS orders, NULL AS claim
FROM named AS n
GROUP BY n.account_id, n.client_order_id
HAVING count(*) > 1
UNION ALL
SELECT
    coalesce(n.account_id, c.account_id), coalesce(n.client_order_id, c.client_order_id),
    n.order_id::text, c.order_id::text
FROM named AS n
FULL JOIN core.client_order AS c
    ON (c.account_id, c.client_order_id) = (n.account_id, n.client_order_id)
WHERE n.order_id IS DISTINCT FROM c.order_id
