-- Every live order is in exactly one place: in the book, or a stop that waits; a final order is in neither.
SELECT
    coalesce(o.order_id, b.order_id, s.order_id) AS order_id, o.status,
    b.order_id IS NOT NULL AS in_book, s.order_id IS NOT NULL AS waits
FROM core.orders AS o
FULL JOIN core.book AS b USING (order_id)
FULL JOIN core.stop_order AS s USING (order_id)
WHERE NOT coalesce(CASE
    WHEN o.status = 'pending_trigger' THEN s.order_id IS NOT NULL AND b.order_id IS NULL
    WHEN o.status IN ('new', 'partially_filled') THEN b.order_id IS NOT NULL AND s.order_id IS NULL
    ELSE b.order_id IS NULL AND s.order_id IS NULL
END AND o.order_id IS NOT NULL, false)
