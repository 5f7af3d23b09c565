CREATE OR REPLACE VIEW api.trades AS
SELECT
    i.symbol, t.seq, t.trade_id, t.price, t.quantity,
    CASE t.taker_side WHEN 'buy' THEN t.taker_order_id ELSE t.maker_order_id END AS bid_order_id,
    CASE t.taker_side WHEN 'buy' THEN t.maker_order_id ELSE t.taker_order_id END AS ask_order_id,
    t.taker_side::text AS taker_side, t.executed_at,
    trim_scale(CASE t.taker_side WHEN 'buy' THEN t.taker_fee ELSE t.maker_fee END) AS buyer_fee,
    trim_scale(CASE t.taker_side WHEN 'buy' THEN t.maker_fee ELSE t.taker_fee END) AS seller_fee
FROM core.trade AS t
JOIN core.instrument AS i USING (instrument_id);

COMMENT ON VIEW api.trades IS
    'Every trade, once, for ever. Read a feed by (symbol, seq); '
    'trade_id is unique but not in commit order.';
COMMENT ON COLUMN api.trades.price IS 'The resting order''s price (rule 2).';
COMMENT ON COLUMN api.trades.seq IS
    'Event number of the taker''s fill in this symbol; the maker''s is one less.';
COMMENT ON COLUMN api.trades.executed_at IS
    'When it was matched, under the lock; never used for order.';
COMMENT ON COLUMN api.trades.buyer_fee IS
    'What the buyer paid, and seller_fee the seller, in quote; below 0: a rebate; null: the '
    'instrument is not settled. The public tape (GET /trades, /trade_updates) has neither: to '
    'each side its own fee is told (view fills).';

GRANT SELECT ON api.trades TO PUBLIC;
