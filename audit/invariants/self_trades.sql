-- No account traded with itself, unless the taker asked for no prevention (rule 11).
SELECT t.instrument_id, t.seq, t.trade_id, taker.account_id, taker.self_trade_prevention
FROM core.trade AS t
JOIN core.orders AS taker ON taker.order_id = t.taker_order_id
JOIN core.orders AS maker ON maker.order_id = t.maker_order_id
WHERE taker.account_id = maker.account_id AND taker.self_trade_prevention <> 'none'
