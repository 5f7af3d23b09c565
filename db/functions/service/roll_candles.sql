CREATE OR REPLACE FUNCTION service.roll_candles(
    p_most int DEFAULT 50000, p_instruments int[] DEFAULT NULL)
RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_instrument int;
    v_minutes bigint;
    v_hours bigint;
    v_last bigint;
    v_count int;
    v_more int := 0;
BEGIN
    -- One at a time; readers of candles and traders never wait for it.
    LOCK TABLE core.candle, core.hour_candle IN SHARE ROW EXCLUSIVE MODE;
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i WHERE p_instruments IS NULL
        UNION ALL
        SELECT * FROM unnest(p_instruments)
    LOOP
        v_minutes := core.rolled_to(v_instrument, interval '1 minute');
        v_hours := core.rolled_to(v_instrument, interval '1 hour');
        SELECT max(t.seq), count(*) INTO v_last, v_count FROM (
            SELECT x.seq FROM core.trade AS x
            WHERE x.instrument_id = v_instrument AND x.seq > least(v_minutes, v_hours)
            ORDER BY x.seq LIMIT p_most) AS t;
        CONTINUE WHEN v_count = 0;
        INSERT INTO core.candle AS c
        SELECT * FROM core.candles_of(v_instrument, v_minutes + 1, v_last, interval '1 minute')
        ON CONFLICT (instrument_id, start) DO UPDATE
        SET high = greatest(c.high, excluded.high), low = least(c.low, excluded.low),
            close = excluded.close, volume = c.volume + excluded.volume,
            notional = c.notional + excluded.notional, trades = c.trades + excluded.trades,
            last_seq = excluded.last_seq,
            taker_buy_volume = c.taker_buy_volume + excluded.taker_buy_volume,
            taker_buy_notional = c.taker_buy_notional + excluded.taker_buy_notional;
        INSERT INTO core.hour_candle AS c
        SELECT * FROM core.candles_of(v_instrument, v_hours + 1, v_last, interval '1 hour')
        ON CONFLICT (instrument_id, start) DO UPDATE
        SET high = greatest(c.high, excluded.high), low = least(c.low, excluded.low),
            close = excluded.close, volume = c.volume + excluded.volume,
            notional = c.notional + excluded.notional, trades = c.trades + excluded.trades,
            last_seq = excluded.last_seq,
            taker_buy_volume = c.taker_buy_volume + excluded.taker_buy_volume,
            taker_buy_notional = c.taker_buy_notional + excluded.taker_buy_notional;
        IF v_count = p_most THEN
            v_more := v_more + v_count;
        END IF;
    END LOOP;
    RETURN v_more;
END
$$;

COMMENT ON FUNCTION service.roll_candles(int, int[]) IS
    'Rolls up to p_most trades of each of these instruments (null: of all), from where the last '
    'round ended, into core.candle and core.hour_candle. Answers 0 when it has met the newest '
    'trade of each, else how many it rolled: call again.';
