CREATE OR REPLACE VIEW api.ticker AS
SELECT
    i.symbol,
    h.seq,
    h.time,
    h.last_price,
    CASE WHEN l.late THEN bid.price ELSE (h.bids).price[1] END AS bid_price,
    CASE WHEN l.late THEN bid.quantity ELSE (h.bids).quantity[1] END AS bid_quantity,
    CASE WHEN l.late THEN ask.price ELSE (h.asks).price[1] END AS ask_price,
    CASE WHEN l.late THEN ask.quantity ELSE (h.asks).quantity[1] END AS ask_quantity,
    o.price AS open,
    d.high,
    d.low,
    coalesce(d.volume, 0) AS volume,
    coalesce(d.notional, 0) AS notional,
    coalesce(d.trades, 0) AS trades
FROM core.instrument AS i
CROSS JOIN LATERAL (
    SELECT * FROM core.head AS x
    WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1
) AS h
CROSS JOIN LATERAL (
    SELECT max(x.high) AS high, min(x.low) AS low, sum(x.volume) AS volume,
        sum(x.notional) AS notional, sum(x.trades)::bigint AS trades, min(x.first_seq) AS first_seq
    FROM (
        SELECT c.high, c.low, c.volume, c.notional, c.trades, c.first_seq
        FROM core.candle AS c
        WHERE c.instrument_id = i.instrument_id
            AND c.start >= date_bin(
                '1 minute', statement_timestamp() - interval '24 hours', '1970-01-01 00:00+00')
        UNION ALL
        SELECT t.price, t.price, t.quantity, t.price * t.quantity, 1, t.seq
        FROM core.trade AS t
        WHERE t.instrument_id = i.instrument_id
            AND t.seq > coalesce((
                SELECT c.last_seq FROM core.candle AS c
                WHERE c.instrument_id = i.instrument_id ORDER BY c.last_seq DESC LIMIT 1), 0)
            AND t.executed_at >= date_bin(
                '1 minute', statement_timestamp() - interval '24 hours', '1970-01-01 00:00+00')
    ) AS x
) AS d
-- The head shows an order until its event is written; at its time it is over (rule 10).
CROSS JOIN LATERAL (
    SELECT EXISTS (
        SELECT FROM core.book AS b
        WHERE b.expires_at <= statement_timestamp() AND b.instrument_id = i.instrument_id) AS late
) AS l
LEFT JOIN LATERAL (
    SELECT b.price, sum(b.shown) AS quantity FROM core.book AS b
    WHERE b.instrument_id = i.instrument_id AND b.side = 'buy'
        AND (b.expires_at <= statement_timestamp()) IS NOT TRUE
    GROUP BY b.price ORDER BY b.price DESC LIMIT 1
) AS bid ON l.late
LEFT JOIN LATERAL (
    SELECT b.price, sum(b.shown) AS quantity FROM core.book AS b
    WHERE b.instrument_id = i.instrument_id AND b.side = 'sell'
        AND (b.expires_at <= statement_timestamp()) IS NOT TRUE
    GROUP BY b.price ORDER BY b.price LIMIT 1
) AS ask ON l.late
LEFT JOIN core.trade AS o ON o.instrument_id = i.instrument_id AND o.seq = d.first_seq;

COMMENT ON VIEW api.ticker IS
    'The market of each symbol at a glance: last trade, best bid and ask as books show them, and '
    'the trades of 24 hours (and of the minute that began them).';
COMMENT ON COLUMN api.ticker.seq IS 'The symbol''s last event; time is that event''s.';
COMMENT ON COLUMN api.ticker.last_price IS 'Of the last trade, however old; null: none yet.';
COMMENT ON COLUMN api.ticker.open IS 'Price of the first trade of the 24 hours; null: none.';
COMMENT ON COLUMN api.ticker.notional IS 'Sum of price x quantity.';

GRANT SELECT ON api.ticker TO PUBLIC;
