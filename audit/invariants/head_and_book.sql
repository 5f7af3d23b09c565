-- The newest head shows the best levels as in the book: 5 or more, or all that there are.
WITH newest AS (
    SELECT DISTINCT ON (instrument_id) instrument_id, bids, asks
    FROM core.head
    ORDER BY instrument_id, seq DESC
), ladders AS (
    SELECT instrument_id, 'buy'::core.side AS side, (bids).* FROM newest
    UNION ALL
    SELECT instrument_id, 'sell', (asks).* FROM newest
), shown AS (
    SELECT l.instrument_id, l.side, x.*
    FROM ladders AS l
    CROSS JOIN LATERAL unnest(l.price, l.first, l.quantity, l.orders)
        WITH ORDINALITY AS x (price, first, quantity, orders, level)
), booked AS (
    SELECT
        instrument_id, side, price,
        sum(shown) AS quantity, count(*) AS orders, min(priority) AS first,
        row_number() OVER (
            PARTITION BY instrument_id, side
            ORDER BY CASE side WHEN 'buy' THEN -price ELSE price END) AS level
    FROM core.book
    GROUP BY instrument_id, side, price
), depths AS (
    SELECT
        l.instrument_id, l.side, l.more, cardinality(l.price) AS known, count(b.price) AS levels
    FROM ladders AS l
    LEFT JOIN booked AS b USING (instrument_id, side)
    GROUP BY l.instrument_id, l.side, l.more, l.price
), best AS (
    SELECT b.*
    FROM booked AS b
    JOIN depths AS d USING (instrument_id, side)
    WHERE b.level <= d.known
)
SELECT
    instrument_id, side, NULL::bigint AS level,
    format('%s levels, more: %s', known, more) AS head, format('%s levels', levels) AS book
FROM depths
WHERE known > 16 OR levels > known AND NOT more OR known < least(levels, 5)
UNION ALL
SELECT
    instrument_id, side, level,
    format('%s x %s in %s from %s', s.price, s.quantity, s.orders, s.first),
    format('%s x %s in %s from %s', b.price, b.quantity, b.orders, b.first)
FROM shown AS s
FULL JOIN best AS b USING (instrument_id, side, level)
WHERE NOT coalesce(
    s.price = b.price AND s.quantity = b.quantity AND s.orders = b.orders AND s.first <= b.first,
    false)
