CREATE OR REPLACE FUNCTION api.candles(
    symbol text,
    width text DEFAULT '1m',
    from_time timestamptz DEFAULT NULL,
    to_time timestamptz DEFAULT NULL,
    max_rows int DEFAULT 100
)
RETURNS TABLE (
    start timestamptz, open numeric, high numeric, low numeric, close numeric, volume numeric,
    notional numeric, trades bigint, first_seq bigint, last_seq bigint, taker_buy_volume numeric,
    taker_buy_notional numeric)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_instrument CONSTANT int := (core.book_head(symbol, 1)).instrument_id;
    v_width CONSTANT interval := core.candle_width(width);
BEGIN
    PERFORM core.check_listing(NULL, NULL, NULL, NULL, NULL, max_rows);
    RETURN QUERY
    SELECT c.start, c.open, c.high, c.low, c.close, c.volume, c.notional, c.trades,
        c.first_seq, c.last_seq, c.taker_buy_volume, c.taker_buy_notional
    FROM core.candles(v_instrument, v_width, from_time, to_time, max_rows) AS c;
END
$$;

COMMENT ON FUNCTION api.candles IS
'Trades of a symbol by time: width 1s, 1m, 3m, 5m, 15m, 30m, 1h, 2h, 4h, 6h, 8h, 12h, 1d, 3d, 1w
(from Monday) or 1M (a month of the calendar), each [start, start + width) on bounds of UTC. Of the
candles that start at or after from_time and before to_time (null: no bound) the max_rows (1-1001)
oldest, in order; without from_time the newest, newest first. Times without a trade have no row;
the newest candle may still grow. volume is the sum of quantity, notional of price x quantity;
taker_buy_volume and taker_buy_notional are those of trades in which the taker bought; first_seq
and last_seq are the trades'' that gave open and close. Raises RT404 unknown_symbol, RT400
invalid_interval, invalid_limit.';
