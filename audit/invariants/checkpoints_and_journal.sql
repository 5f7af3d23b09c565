-- Every checkpoint of a book is the one before it and what the journal says happened since.
WITH event AS (
    SELECT e.instrument_id, e.seq, e.occurred_at, e.order_id, e.status, e.price, e.shown,
        c.seq AS checkpoint, lead(c.seq) OVER (PARTITION BY e.order_id ORDER BY e.seq) AS until
    FROM core.order_event AS e
    CROSS JOIN LATERAL (
        SELECT x.seq FROM core.book_checkpoint AS x
        WHERE x.instrument_id = e.instrument_id AND x.seq >= e.seq ORDER BY x.seq LIMIT 1
    ) AS c
), checkpoint AS (
    SELECT *, lead(seq) OVER (PARTITION BY instrument_id ORDER BY seq) AS next
    FROM core.book_checkpoint
), difference AS (
    SELECT c.instrument_id, s.seq, l.side, l.price, s.sign * l.quantity AS quantity,
        s.sign * l.orders AS orders
    FROM checkpoint AS c
    CROSS JOIN unnest(c.side, c.price, c.quantity, c.orders)
        AS l (side, price, quantity, orders)
    CROSS JOIN LATERAL (VALUES (c.seq, 1), (c.next, -1)) AS s (seq, sign)
    UNION ALL
    SELECT e.instrument_id, s.seq, o.side, e.price, s.sign * e.shown, s.sign
    FROM event AS e
    JOIN core.orders AS o USING (order_id)
    CROSS JOIN LATERAL (VALUES (e.checkpoint, -1), (e.until, 1)) AS s (seq, sign)
    WHERE e.status IN ('new', 'partially_filled') AND e.until IS DISTINCT FROM e.checkpoint
)
SELECT d.instrument_id, d.seq, d.side, d.price, sum(d.quantity) AS quantity, sum(d.orders) AS orders
FROM difference AS d
WHERE d.seq IS NOT NULL
GROUP BY d.instrument_id, d.seq, d.side, d.price
HAVING sum(d.quantity) <> 0 OR sum(d.orders) <> 0
UNION ALL
SELECT c.instrument_id, c.seq, NULL, NULL, NULL, NULL
FROM core.book_checkpoint AS c
LEFT JOIN (
    SELECT e.instrument_id, e.checkpoint, max(e.seq) AS seq, min(e.occurred_at) AS lowest_time
    FROM event AS e GROUP BY e.instrument_id, e.checkpoint
) AS s ON s.instrument_id = c.instrument_id AND s.checkpoint = c.seq
WHERE (c.seq, c.lowest_time) IS DISTINCT FROM (s.seq, s.lowest_time)
