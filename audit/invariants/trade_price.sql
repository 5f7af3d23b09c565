-- Every trade is at the maker's limit, and within the taker's (rule 2).
SELECT t.instrument_id, t.seq, t.price, maker.price AS maker_limit, taker.price AS taker_limit
FROM core.trade AS t
LEFT JOIN core.order_event AS maker
    ON (maker.instrument_id, maker.seq) = (t.instrument_id, t.seq - 1)
LEFT JOIN core.order_event AS taker
    ON (taker.instrument_id, taker.seq) = (t.instrument_id, t.seq)
WHERE NOT coalesce(
    t.price = maker.price AND t.price = maker.last_price AND t.price = taker.last_price
    AND CASE t.taker_side
        WHEN 'buy' THEN taker.price IS NULL OR t.price <= taker.price
        ELSE taker.price IS NULL OR t.price >= taker.price
    END, false)
