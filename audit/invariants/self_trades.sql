-- No account traded with itself, unless the taker asked for no prevention (rule 11).
SELECT t.instrument_id, t.seq, t.trade_id, taker.account_id, taker.self_trade_prevention
FROM core.trade AS t
JOIN core.orders AS taker
    ON taker.order_id = CASE t.taker_side WHEN 'buy' THEN t.bid_order_id ELSE t.ask_order_id END
JOIN core.orders AS maker
    ON maker.order_id = CASE t.taker_side WHEN 'buy' THEN t.ask_order_id ELSE t.bid_order_id END
WHERE taker.account_id = maker.account_id AND taker.self_trade_prevention <> 'none'
