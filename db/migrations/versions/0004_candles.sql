CREATE TABLE core.candle (
    instrument_id int NOT NULL,
    start         timestamptz NOT NULL,
    open          numeric NOT NULL,
    high          numeric NOT NULL,
    low           numeric NOT NULL,
    close         numeric NOT NULL,
    volume        numeric NOT NULL,
    notional      numeric NOT NULL,
    trades        bigint NOT NULL,
    first_seq     bigint NOT NULL,
    last_seq      bigint NOT NULL,
    PRIMARY KEY (instrument_id, start)
) WITH (fillfactor = 80);
COMMENT ON TABLE core.candle IS
    'Trades of a minute (UTC) rolled up, made from core.trade by core.roll_candles alone: what is '
    'deleted here is made again. A minute without trades has no row. The newest row''s last_seq '
    'says how far the instrument''s trades are rolled.';
COMMENT ON COLUMN core.candle.volume IS 'Sum of quantity.';
COMMENT ON COLUMN core.candle.notional IS 'Sum of price x quantity.';
COMMENT ON COLUMN core.candle.first_seq IS 'seq of its first trade: open is that one''s price.';
COMMENT ON COLUMN core.candle.last_seq IS 'seq of its last trade: close is that one''s price.';
