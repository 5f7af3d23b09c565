-- Every event, trade, stop and order points to rows that exist, in the same instrument.
SELECT 'event' AS what, e.instrument_id, e.seq AS id
FROM core.order_event AS e
LEFT JOIN core.orders AS o USING (order_id)
WHERE e.order_id IS NOT NULL AND o.instrument_id IS DISTINCT FROM e.instrument_id
UNION ALL
SELECT 'trade', t.instrument_id, t.seq
FROM core.trade AS t
LEFT JOIN core.orders AS maker ON maker.order_id = t.maker_order_id
LEFT JOIN core.orders AS taker ON taker.order_id = t.taker_order_id
WHERE (maker.instrument_id, taker.instrument_id, taker.side)
        IS DISTINCT FROM (t.instrument_id, t.instrument_id, t.taker_side)
    OR maker.side = taker.side
UNION ALL
SELECT 'stop', s.instrument_id, s.order_id
FROM core.stop_order AS s
LEFT JOIN core.orders AS o USING (order_id)
WHERE (s.instrument_id, s.side, s.expires_at, s.trailing_delta, s.oco_order_id, s.rises)
        IS DISTINCT FROM (o.instrument_id, o.side, o.expires_at, o.trailing_delta, o.oco_order_id,
            (o.side = 'buy') <> coalesce(o.take_profit, false))
    OR CASE WHEN o.trailing_delta IS NULL THEN s.stop_price ELSE 0 END IS DISTINCT FROM o.stop_price
UNION ALL
SELECT 'order', o.instrument_id, o.order_id
FROM core.orders AS o
LEFT JOIN core.instrument AS i USING (instrument_id)
LEFT JOIN core.account AS a USING (account_id)
WHERE i.instrument_id IS NULL OR (o.account_id IS NOT NULL AND a.account_id IS NULL)
