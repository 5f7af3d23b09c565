-- The newest head shows the best levels of the book as they are: prices, shown quantities, orders, and whether more lie beyond.
WITH newest AS (
    SELECT DISTINCT ON (instrument_id) instrument_id, seq, bids, asks
    FROM core.head
    ORDER BY instrument_id, seq DESC
), ladders AS (
    SELECT instrument_id, seq, 'buy'::core.side AS side, (bids).* FROM newest
    UNION ALL
    SELECT instrument_id, seq, 'sell', (asks).* FROM newest
), shown AS (
    SELECT l.instrument_id, l.side, x.level, x.price, x.first, x.quantity, x.orders
    FROM ladders AS l
    CROSS JOIN LATERAL unnest(l.price, l.first, l.quantity, l.orders)
        WITH ORDINALITY AS x (price, first, quantity, orders, level)
), levels AS (
    SELECT
        instrument_id, side, price,
        sum(shown) AS quantity, count(*) AS orders, min(priority) AS first,
        row_number() OVER (
            PARTITION BY instrument_id, side ORDER BY CASE side WHEN 'buy' THEN -price ELSE price END) AS level
    FROM core.book
    GROUP BY instrument_id, side, price
), depths AS (
    SELECT l.instrument_id, l.side, l.more, cardinality(l.price) AS known, count(b.price) AS levels
    FROM ladders AS l
    LEFT JOIN levels AS b USING (instrument_id, side)
    GROUP BY l.instrument_id, l.side, l.more, l.price
)
SELECT instrument_id, side, known::bigint AS level, NULL::numeric AS head_price, levels::numeric AS book_price, NULL AS why
FROM depths
WHERE known > 16 OR more <> (levels > known) OR (levels > 0 AND known = 0)
UNION ALL
SELECT
    coalesce(s.instrument_id, b.instrument_id), coalesce(s.side, b.side), coalesce(s.level, b.level), s.price, b.price,
    format('quantity %s/%s orders %s/%s first %s/%s', s.quantity, b.quantity, s.orders, b.orders, s.first, b.first)
FROM shown AS s
FULL JOIN (SELECT b.* FROM levels AS b JOIN depths AS d USING (instrument_id, side) WHERE b.level <= d.known) AS b
    USING (instrument_id, side, level)
WHERE NOT coalesce(
    s.price = b.price AND s.quantity = b.quantity AND s.orders = b.orders AND s.first <= b.first, false)
