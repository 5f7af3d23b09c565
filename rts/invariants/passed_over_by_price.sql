-- No trade was made while a better-priced maker rested: the last 3000 events of each instrument (rule 1; the replay proves all).
WITH recent AS (
    SELECT instrument_id, max(seq) - 3000 AS since FROM core.order_event GROUP BY instrument_id
), states AS (
    SELECT
        e.instrument_id, e.order_id, e.seq, e.price, e.status, e.priority,
        coalesce(lead(e.seq) OVER (PARTITION BY e.order_id ORDER BY e.seq), 9223372036854775807) AS until
    FROM core.order_event AS e
    WHERE e.order_id IS NOT NULL
), stays AS (  -- no order lies in the book of its own side's trades while it is the taker, so takers do no harm
    SELECT s.instrument_id, o.side, s.order_id, s.price, s.seq, s.until
    FROM states AS s
    JOIN recent AS r USING (instrument_id)
    JOIN core.orders AS o USING (order_id)
    WHERE s.status IN ('new', 'partially_filled') AND s.priority IS NOT NULL AND s.until > r.since
), made AS (
    SELECT
        t.instrument_id, t.seq - 1 AS seq, t.price, t.trade_id,
        CASE t.taker_side WHEN 'buy' THEN 'sell'::core.side ELSE 'buy' END AS side
    FROM core.trade AS t
    JOIN recent AS r ON r.instrument_id = t.instrument_id AND t.seq > r.since
)
SELECT m.instrument_id, m.trade_id, m.seq, m.price, s.order_id AS better_order, s.price AS better_price
FROM made AS m
JOIN stays AS s
    ON s.instrument_id = m.instrument_id AND s.side = m.side AND s.seq < m.seq AND m.seq < s.until
    AND CASE m.side WHEN 'buy' THEN s.price > m.price ELSE s.price < m.price END
