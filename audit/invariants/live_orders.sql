-- Every live order is in the book or a stop that waits, in one of them; a final one in neither.
SELECT
    coalesce(o.order_id, b.order_id, s.order_id) AS order_id, o.status,
    b.order_id IS NOT NULL AS in_book, s.order_id IS NOT NULL AS waits
FROM core.orders AS o
FULL JOIN core.book AS b USING (order_id)
FULL JOIN core.stop_order AS s USING (order_id)
WHERE o.order_id IS NULL
    OR (b.order_id IS NOT NULL)::int + (s.order_id IS NOT NULL)::int
        <> (o.status IN ('pending_trigger', 'new', 'partially_filled'))::int
    OR (s.order_id IS NOT NULL AND o.status <> 'pending_trigger')
