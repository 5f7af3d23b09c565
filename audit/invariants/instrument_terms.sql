-- Every instrument has its first terms, each change its event; the newest are in force.
SELECT i.symbol, v.seq, v.tick_size, v.lot_size, e.event
FROM core.instrument AS i
LEFT JOIN core.instrument_version AS v USING (instrument_id)
LEFT JOIN core.order_event AS e ON (e.instrument_id, e.seq) = (i.instrument_id, v.seq)
WHERE v.seq IS NULL
    OR v.seq = 0 AND e.seq IS NOT NULL
    OR v.seq > 0 AND e.event::text IS DISTINCT FROM 'instrument_changed'
    OR v.seq = (
        SELECT max(x.seq) FROM core.instrument_version AS x
        WHERE x.instrument_id = i.instrument_id
    ) AND (
        v.tick_size, v.lot_size, v.min_quantity, v.max_quantity, v.max_notional, v.price_band,
        v.reference_price, v.max_open_orders, v.band_center, v.maker_fee, v.taker_fee
    ) IS DISTINCT FROM (
        i.tick_size, i.lot_size, i.min_quantity, i.max_quantity, i.max_notional, i.price_band,
        i.reference_price, i.max_open_orders, i.band_center, i.maker_fee, i.taker_fee)
UNION ALL
SELECT i.symbol, 0, NULL, NULL, NULL
FROM core.instrument AS i
WHERE NOT EXISTS (
    SELECT FROM core.instrument_version AS v
    WHERE v.instrument_id = i.instrument_id AND v.seq = 0)
UNION ALL
SELECT i.symbol, e.seq, NULL, NULL, e.event
FROM core.order_event AS e
JOIN core.instrument AS i USING (instrument_id)
WHERE e.event::text = 'instrument_changed' AND NOT EXISTS (
    SELECT FROM core.instrument_version AS v
    WHERE (v.instrument_id, v.seq) = (e.instrument_id, e.seq))
