CREATE OR REPLACE FUNCTION api.candles(
    symbol text,
    width text DEFAULT '1m',
    from_time timestamptz DEFAULT NULL,
    to_time timestamptz DEFAULT NULL,
    max_rows int DEFAULT 100
)
RETURNS TABLE (
    start timestamptz, open numeric, high numeric, low numeric, close numeric, volume numeric,
    notional numeric, trades bigint, first_seq bigint, last_seq bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_instrument CONSTANT int := (core.book_head(symbol, 1)).instrument_id;
    v_width CONSTANT interval := core.candle_width(width);
    v_newest CONSTANT boolean := from_time IS NULL;
    v_from CONSTANT timestamptz := core.next_bound(v_width, coalesce(from_time, '-infinity'));
    v_to CONSTANT timestamptz := core.next_bound(v_width, coalesce(to_time, 'infinity'));
BEGIN
    PERFORM core.check_listing(NULL, NULL, NULL, NULL, NULL, max_rows);
    IF v_width < interval '1 minute' THEN
        RETURN QUERY
        SELECT c.start, c.open, c.high, c.low, c.close, c.volume, c.notional, c.trades,
            c.first_seq, c.last_seq
        FROM core.second_candles(v_instrument, v_from, v_to, v_newest, max_rows) AS c
        ORDER BY CASE WHEN v_newest THEN c.start END DESC, c.start
        LIMIT max_rows;
    ELSE
        RETURN QUERY
        SELECT c.start, c.open, c.high, c.low, c.close, c.volume, c.notional, c.trades,
            c.first_seq, c.last_seq
        FROM core.wider_candles(v_instrument, v_width, v_from, v_to, v_newest, max_rows) AS c
        ORDER BY CASE WHEN v_newest THEN c.start END DESC, c.start;
    END IF;
END
$$;

COMMENT ON FUNCTION api.candles IS
'Trades of a symbol by time: width 1s, 1m, 5m, 15m, 1h, 4h or 1d, each [start, start + width) on
bounds of UTC. Of the candles that start at or after from_time and before to_time (null: no bound)
the max_rows (1-1001) oldest, in order; without from_time the newest, newest first. Times without a
trade have no row; the newest candle may still grow. volume is the sum of quantity, notional of
price x quantity; first_seq and last_seq are the trades'' that gave open and close. Raises RT404
unknown_symbol, RT400 invalid_interval, invalid_limit.';
