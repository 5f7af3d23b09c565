-- No trade passed over a better price: each instrument's last 3000 events (rule 1; replay: all).
WITH recent AS (
    SELECT instrument_id, max(seq) - 3000 AS since FROM core.order_event GROUP BY instrument_id
), made AS (
    SELECT
        t.instrument_id, t.seq - 1 AS seq, t.price, t.trade_id,
        CASE t.taker_side WHEN 'buy' THEN 'sell'::core.side ELSE 'buy' END AS side
    FROM core.trade AS t
    JOIN recent AS r ON r.instrument_id = t.instrument_id AND t.seq > r.since
), worst AS (  -- only stays at better prices than these can have been passed over
    SELECT
        instrument_id, side, CASE side WHEN 'buy' THEN min(price) ELSE max(price) END AS price,
        min(seq) AS since
    FROM made
    GROUP BY instrument_id, side
), states AS (
    SELECT
        instrument_id, order_id, seq, price, status, priority,
        coalesce(lead(seq) OVER (PARTITION BY order_id ORDER BY seq), 9223372036854775807) AS until
    FROM core.order_event
    WHERE order_id IS NOT NULL
), stays AS MATERIALIZED (  -- few; else each stay of the journal may meet each trade first
    -- A taker's own price is on the side where nothing trades meanwhile: it does no harm.
    SELECT s.instrument_id, o.side, s.order_id, s.price, s.seq, s.until
    FROM states AS s
    JOIN core.orders AS o USING (order_id)
    JOIN worst AS w ON w.instrument_id = s.instrument_id AND w.side = o.side
    WHERE s.status IN ('new', 'partially_filled') AND s.priority IS NOT NULL AND s.until > w.since
        AND CASE o.side WHEN 'buy' THEN s.price > w.price ELSE s.price < w.price END
)
SELECT
    m.instrument_id, m.trade_id, m.seq, m.price, s.order_id AS better_order, s.price AS better_price
FROM made AS m
JOIN stays AS s
    ON s.instrument_id = m.instrument_id AND s.side = m.side AND s.seq < m.seq AND m.seq < s.until
    AND CASE m.side WHEN 'buy' THEN s.price > m.price ELSE s.price < m.price END
