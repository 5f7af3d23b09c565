-- Within a price no trade took a later booking while an earlier one was there (rules 1, 3, 8).
WITH states AS (
    SELECT
        instrument_id, seq, order_id, event, trade_id,
        lag(status) OVER past AS status,
        lag(price) OVER past AS price,
        lag(priority) OVER past AS priority
    FROM core.order_event
    WHERE order_id IS NOT NULL
    WINDOW past AS (PARTITION BY order_id ORDER BY seq)
), ends AS (  -- whenever an order of a level trades or leaves; those that still rest: at the end
    SELECT
        s.instrument_id, o.side, s.price, s.seq, s.order_id, s.priority,
        t.trade_id IS NOT NULL AS made_a_trade
    FROM states AS s
    JOIN core.orders AS o USING (order_id)
    LEFT JOIN core.trade AS t
        ON (t.instrument_id, t.seq, t.trade_id) = (s.instrument_id, s.seq + 1, s.trade_id)
    WHERE s.status IN ('new', 'partially_filled')
    UNION ALL
    SELECT instrument_id, side, price, 9223372036854775807, order_id, priority, false
    FROM core.book
), checked AS (
    SELECT *, max(priority) FILTER (WHERE made_a_trade) OVER (
        PARTITION BY instrument_id, side, price ORDER BY seq
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken
    FROM ends
)
SELECT instrument_id, side, price, seq, order_id, priority, taken AS later_that_traded_first
FROM checked
WHERE taken > priority
