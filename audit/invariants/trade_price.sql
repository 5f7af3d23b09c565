-- Every trade is at the maker's limit, and within the taker's (rule 2).
WITH fills AS (
    SELECT trade_id, instrument_id, seq, price, last_price,
        lag(price) OVER (PARTITION BY order_id ORDER BY seq) AS limit_before
    FROM core.order_event
    WHERE order_id IS NOT NULL
)
SELECT t.instrument_id, t.seq, t.price, maker.limit_before AS maker_limit,
    taker.price AS taker_limit
FROM core.trade AS t
LEFT JOIN fills AS maker ON (maker.instrument_id, maker.seq) = (t.instrument_id, t.seq - 1)
LEFT JOIN fills AS taker ON (taker.instrument_id, taker.seq) = (t.instrument_id, t.seq)
WHERE NOT coalesce(
    t.price = maker.limit_before AND taker.price IS NOT DISTINCT FROM taker.limit_before
    AND CASE t.taker_side
        WHEN 'buy' THEN taker.price IS NULL OR t.price <= taker.price
        ELSE taker.price IS NULL OR t.price >= taker.price
    END, false)
