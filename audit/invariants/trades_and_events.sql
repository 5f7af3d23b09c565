-- Every trade has two fill events, the maker's just before the taker's; every fill its trade.
WITH fills AS (
    SELECT
        instrument_id, trade_id,
        array_agg(seq ORDER BY seq) AS seqs,
        array_agg(order_id ORDER BY seq) AS order_ids,
        array_agg(counter_order_id ORDER BY seq) AS counter_order_ids,
        array_agg(last_quantity ORDER BY seq) AS quantities,
        array_agg(last_price ORDER BY seq) AS prices
    FROM core.order_event
    WHERE event IN ('partial_fill', 'fill')
    GROUP BY instrument_id, trade_id
), trades AS (
    SELECT
        *,
        CASE taker_side WHEN 'buy' THEN ask_order_id ELSE bid_order_id END AS maker_id,
        CASE taker_side WHEN 'buy' THEN bid_order_id ELSE ask_order_id END AS taker_id
    FROM core.trade
)
SELECT
    coalesce(t.instrument_id, f.instrument_id) AS instrument_id, t.seq, t.trade_id,
    f.trade_id AS event_trade_id, f.seqs
FROM trades AS t
FULL JOIN fills AS f ON (f.instrument_id, f.trade_id) = (t.instrument_id, t.trade_id)
WHERE NOT coalesce(
    f.seqs = ARRAY[t.seq - 1, t.seq]
    AND f.order_ids = ARRAY[t.maker_id, t.taker_id]
    AND f.counter_order_ids = ARRAY[t.taker_id, t.maker_id]
    AND f.quantities = ARRAY[t.quantity, t.quantity]
    AND f.prices = ARRAY[t.price, t.price], false)
