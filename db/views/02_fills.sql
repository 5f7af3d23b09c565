CREATE OR REPLACE VIEW core.fill_row AS
SELECT
    i.symbol, f.seq, f.trade_id, f.price, f.quantity,
    CASE f.taker_side WHEN 'buy' THEN f.taker_order_id ELSE f.maker_order_id END AS bid_order_id,
    CASE f.taker_side WHEN 'buy' THEN f.maker_order_id ELSE f.taker_order_id END AS ask_order_id,
    f.taker_side::text AS taker_side, f.executed_at, f.order_id, a.name AS account,
    o.side::text AS side, f.liquidity, f.price * f.quantity AS value, trim_scale(f.fee) AS fee
FROM (
    SELECT t.*, t.maker_order_id AS order_id, 'maker' AS liquidity, t.maker_fee AS fee
    FROM core.trade AS t
    UNION ALL
    SELECT t.*, t.taker_order_id, 'taker', t.taker_fee FROM core.trade AS t
) AS f
JOIN core.instrument AS i ON i.instrument_id = f.instrument_id
JOIN core.orders AS o ON o.order_id = f.order_id
LEFT JOIN core.account AS a ON a.account_id = o.account_id;

COMMENT ON VIEW core.fill_row IS 'The view fills, as whoever sees all has it.';

CREATE OR REPLACE VIEW api.fills WITH (security_barrier) AS
SELECT
    f.symbol, f.seq, f.trade_id, f.price, f.quantity,
    CASE
        WHEN (SELECT c.sees_all FROM api.caller() AS c)
            OR EXISTS (SELECT FROM core.own_order AS o WHERE o.order_id = f.bid_order_id)
            THEN f.bid_order_id
    END AS bid_order_id,
    CASE
        WHEN (SELECT c.sees_all FROM api.caller() AS c)
            OR EXISTS (SELECT FROM core.own_order AS o WHERE o.order_id = f.ask_order_id)
            THEN f.ask_order_id
    END AS ask_order_id,
    f.taker_side, f.executed_at, f.order_id, f.account, f.side, f.liquidity, f.value, f.fee
FROM core.fill_row AS f
WHERE (SELECT c.sees_all FROM api.caller() AS c)
    OR f.account = (SELECT c.account FROM api.caller() AS c);

COMMENT ON VIEW api.fills IS
    'Every trade from both of its sides: a row for each order; to a login that is bound to an '
    'account, its own, without the ids of other people''s orders. Find them by order_id; those of '
    'an account by list_fills.';
COMMENT ON COLUMN api.fills.order_id IS 'The order whose fill it is; account and side are its.';
COMMENT ON COLUMN api.fills.liquidity IS 'maker: it rested; taker: it arrived.';
COMMENT ON COLUMN api.fills.value IS 'Exact: price x quantity.';
COMMENT ON COLUMN api.fills.fee IS
    'What this side paid, in quote; below 0: a rebate; null: the instrument is not settled.';

GRANT SELECT ON api.fills TO PUBLIC;
