-- Every price traded or booked is a multiple of the tick, every quantity of the lot (rule 21).
SELECT i.symbol, 'trade' AS what, t.trade_id AS id, t.price, t.quantity
FROM core.trade AS t
JOIN core.instrument AS i USING (instrument_id)
CROSS JOIN LATERAL (
    SELECT v.tick_size, v.lot_size FROM core.instrument_version AS v
    WHERE v.instrument_id = t.instrument_id AND v.seq < t.seq
    ORDER BY v.seq DESC LIMIT 1) AS v
WHERE t.price % v.tick_size <> 0 OR t.quantity % v.lot_size <> 0
    OR NOT (t.price > 0 AND t.quantity > 0)
UNION ALL
SELECT i.symbol, 'book', b.order_id, b.price, b.remaining
FROM core.book AS b
JOIN core.instrument AS i USING (instrument_id)
WHERE b.price % i.tick_size <> 0 OR b.quantity % i.lot_size <> 0
    OR b.remaining % i.lot_size <> 0 OR b.shown % i.lot_size <> 0
