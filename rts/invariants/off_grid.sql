-- Every price traded or booked is a multiple of the tick, every quantity of the lot (rule 21).
SELECT i.symbol, 'trade' AS what, t.trade_id AS id, t.price, t.quantity
FROM core.trade AS t
JOIN core.instrument AS i USING (instrument_id)
WHERE t.price % i.tick_size <> 0 OR t.quantity % i.lot_size <> 0
    OR NOT (t.price > 0 AND t.quantity > 0)
UNION ALL
SELECT i.symbol, 'book', b.order_id, b.price, b.remaining
FROM core.book AS b
JOIN core.instrument AS i USING (instrument_id)
WHERE b.price % i.tick_size <> 0 OR b.quantity % i.lot_size <> 0
    OR b.remaining % i.lot_size <> 0 OR b.shown % i.lot_size <> 0
