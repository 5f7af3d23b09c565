CREATE OR REPLACE VIEW core.trade_row AS
SELECT
    i.symbol, t.seq, t.trade_id, t.price, t.quantity,
    CASE t.taker_side WHEN 'buy' THEN t.taker_order_id ELSE t.maker_order_id END AS bid_order_id,
    CASE t.taker_side WHEN 'buy' THEN t.maker_order_id ELSE t.taker_order_id END AS ask_order_id,
    t.taker_side::text AS taker_side, t.executed_at,
    trim_scale(CASE t.taker_side WHEN 'buy' THEN t.taker_fee ELSE t.maker_fee END) AS buyer_fee,
    trim_scale(CASE t.taker_side WHEN 'buy' THEN t.maker_fee ELSE t.taker_fee END) AS seller_fee
FROM core.trade AS t
JOIN core.instrument AS i USING (instrument_id);

COMMENT ON VIEW core.trade_row IS 'The view trades, as whoever sees all has it.';

CREATE OR REPLACE VIEW api.trades AS
SELECT
    t.symbol, t.seq, t.trade_id, t.price, t.quantity,
    CASE
        WHEN (SELECT c.sees_all FROM api.caller() AS c)
            OR EXISTS (SELECT FROM core.own_order AS o WHERE o.order_id = t.bid_order_id)
            THEN t.bid_order_id
    END AS bid_order_id,
    CASE
        WHEN (SELECT c.sees_all FROM api.caller() AS c)
            OR EXISTS (SELECT FROM core.own_order AS o WHERE o.order_id = t.ask_order_id)
            THEN t.ask_order_id
    END AS ask_order_id,
    t.taker_side, t.executed_at,
    CASE
        WHEN (SELECT c.sees_all FROM api.caller() AS c)
            OR EXISTS (SELECT FROM core.own_order AS o WHERE o.order_id = t.bid_order_id)
            THEN t.buyer_fee
    END AS buyer_fee,
    CASE
        WHEN (SELECT c.sees_all FROM api.caller() AS c)
            OR EXISTS (SELECT FROM core.own_order AS o WHERE o.order_id = t.ask_order_id)
            THEN t.seller_fee
    END AS seller_fee
FROM core.trade_row AS t;

COMMENT ON VIEW api.trades IS
    'Every trade, once, for ever. Read a feed by (symbol, seq); '
    'trade_id is unique but not in commit order.';
COMMENT ON COLUMN api.trades.bid_order_id IS
    'Null, as ask_order_id and the fees, where it is another''s and the caller sees his own orders '
    'only.';
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
