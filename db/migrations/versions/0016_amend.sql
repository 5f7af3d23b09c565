-- Another client order id for an order that stays where it is; more of a candle.

-- ------------------------------------------------------------------------------------- candles
-- First, for it may take long: readers and traders go on, only rolling waits.
LOCK TABLE core.candle IN SHARE ROW EXCLUSIVE MODE;

CREATE TABLE core.fuller_candle (
    instrument_id      int NOT NULL,
    start              timestamptz NOT NULL,
    open               numeric NOT NULL,
    high               numeric NOT NULL,
    low                numeric NOT NULL,
    close              numeric NOT NULL,
    volume             numeric NOT NULL,
    notional           numeric NOT NULL,
    trades             bigint NOT NULL,
    first_seq          bigint NOT NULL,
    last_seq           bigint NOT NULL,
    taker_buy_volume   numeric NOT NULL,
    taker_buy_notional numeric NOT NULL
) WITH (fillfactor = 80);

INSERT INTO core.fuller_candle
SELECT c.*, coalesce(t.volume, 0), coalesce(t.notional, 0)
FROM core.candle AS c
LEFT JOIN (
    SELECT x.instrument_id, date_bin('1 minute', x.executed_at, '1970-01-01 00:00+00') AS start,
        sum(x.quantity) AS volume, sum(x.price * x.quantity) AS notional
    FROM (
        SELECT d.instrument_id, max(d.last_seq) AS seq FROM core.candle AS d GROUP BY 1
    ) AS rolled
    JOIN core.trade AS x ON x.instrument_id = rolled.instrument_id AND x.seq <= rolled.seq
    WHERE x.taker_side = 'buy'
    GROUP BY 1, 2
) AS t USING (instrument_id, start)
ORDER BY c.instrument_id, c.start;

CREATE TABLE core.hour_candle (LIKE core.fuller_candle) WITH (fillfactor = 80);
INSERT INTO core.hour_candle
SELECT c.instrument_id, date_bin('1 hour', c.start, '1970-01-01 00:00+00'),
    (min(ARRAY[c.first_seq, c.open]))[2], max(c.high), min(c.low),
    (max(ARRAY[c.last_seq, c.close]))[2], sum(c.volume), sum(c.notional), sum(c.trades),
    min(c.first_seq), max(c.last_seq), sum(c.taker_buy_volume), sum(c.taker_buy_notional)
FROM core.fuller_candle AS c
GROUP BY 1, 2
ORDER BY 1, 2;

DROP TABLE core.candle CASCADE;  -- with what reads it: loaded anew
ALTER TABLE core.fuller_candle RENAME TO candle;
ALTER TABLE core.candle ADD PRIMARY KEY (instrument_id, start);
CREATE INDEX candle_by_seq ON core.candle (instrument_id, last_seq);
ALTER TABLE core.hour_candle ADD PRIMARY KEY (instrument_id, start);
CREATE INDEX hour_candle_by_seq ON core.hour_candle (instrument_id, last_seq);
COMMENT ON TABLE core.candle IS
    'Trades of a minute (UTC) rolled up, made from core.trade by service.roll_candles alone: what '
    'is deleted here is made again. A minute without trades has no row. The largest last_seq says '
    'how far the instrument''s trades are rolled.';
COMMENT ON COLUMN core.candle.volume IS 'Sum of quantity.';
COMMENT ON COLUMN core.candle.notional IS 'Sum of price x quantity.';
COMMENT ON COLUMN core.candle.first_seq IS 'seq of its first trade: open is that one''s price.';
COMMENT ON COLUMN core.candle.last_seq IS 'seq of its last trade: close is that one''s price.';
COMMENT ON COLUMN core.candle.taker_buy_volume IS 'The part of volume that takers bought.';
COMMENT ON COLUMN core.candle.taker_buy_notional IS 'The part of notional that takers bought for.';
COMMENT ON TABLE core.hour_candle IS
    'Trades of an hour, as core.candle has those of a minute: a candle of an hour or more is made '
    'of these, so that a long past is few rows.';

DROP FUNCTION IF EXISTS api.candles(text, text, timestamptz, timestamptz, int);
DROP FUNCTION IF EXISTS core.rolled_to(int);
DROP FUNCTION IF EXISTS core.minute_candles(int, timestamptz, timestamptz, boolean, bigint);

-- ---------------------------------------------------------------------------- another client id
CREATE TABLE core.renaming (
    instrument_id   int NOT NULL,
    seq             bigint NOT NULL,
    order_id        bigint NOT NULL,
    client_order_id text NOT NULL,
    PRIMARY KEY (order_id, seq) INCLUDE (client_order_id)
);
CREATE UNIQUE INDEX renaming_by_seq ON core.renaming (instrument_id, seq);
COMMENT ON TABLE core.renaming IS
    'Append-only: client order ids that orders took after they had entered (rule 44), each with '
    'the event from which on its order has it. An order that has none is called as it came.';

DROP FUNCTION IF EXISTS api.modify_order(bigint, numeric, numeric, text, numeric);
DROP FUNCTION IF EXISTS core.modify(bigint, numeric, numeric, text, numeric);
DROP FUNCTION IF EXISTS core.change_faults(numeric, numeric, numeric);
DROP FUNCTION IF EXISTS core.claim_replacement(int, text, bigint, text);
