CREATE OR REPLACE FUNCTION service.candle_page(
    p_symbols text[], p_widths text[], p_from timestamptz[], p_settled timestamptz, p_most int)
RETURNS TABLE (
    number bigint, start timestamptz, open numeric, high numeric, low numeric, close numeric,
    volume numeric, notional numeric, trades bigint, first_seq bigint, last_seq bigint,
    taker_buy_volume numeric, taker_buy_notional numeric, closed boolean, ends timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT k.number, c.start, c.open, c.high, c.low, c.close, c.volume, c.notional, c.trades,
        c.first_seq, c.last_seq, c.taker_buy_volume, c.taker_buy_notional,
        e.ends <= greatest(p_settled, h.time), e.ends
    FROM unnest(p_symbols, p_widths, p_from) WITH ORDINALITY AS k (symbol, width, begin, number)
    JOIN core.instrument AS i ON i.symbol = k.symbol
    CROSS JOIN LATERAL core.candle_width(k.width) AS w (width)
    CROSS JOIN LATERAL (
        SELECT x.time FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h
    LEFT JOIN LATERAL core.candles(
        i.instrument_id, w.width, k.begin, NULL,
        CASE WHEN k.begin IS NULL THEN 3 ELSE p_most END) AS c ON true
    CROSS JOIN LATERAL core.candle_end(w.width, c.start) AS e (ends)
    ORDER BY k.number, c.start
$$;

COMMENT ON FUNCTION service.candle_page(text[], text[], timestamptz[], timestamptz, int) IS
    'What the candle feed reads: per symbol and width the p_most oldest candles that start at a '
    'time or later (null: the three newest), oldest first; one row of nulls if there are none. '
    'p_settled: before it nothing more happens that is not seen here (service.under_way). closed: '
    'it will not change any more.';
