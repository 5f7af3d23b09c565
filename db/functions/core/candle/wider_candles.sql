CREATE OR REPLACE FUNCTION core.wider_candles(
    p_instrument_id int, p_width interval, p_from timestamptz, p_to timestamptz,
    p_newest boolean, p_most int)
RETURNS SETOF core.candle
LANGUAGE sql STABLE AS $$
    -- So many minutes hold p_most whole candles, however dense they are. The least
    -- [first_seq, open] is the first minute's.
    SELECT p_instrument_id, date_bin(p_width, m.start, '1970-01-01 00:00+00'),
        (min(ARRAY[m.first_seq, m.open]))[2], max(m.high), min(m.low),
        (max(ARRAY[m.last_seq, m.close]))[2], sum(m.volume), sum(m.notional),
        sum(m.trades)::bigint, min(m.first_seq), max(m.last_seq)
    FROM core.minute_candles(
        p_instrument_id, p_from, p_to, p_newest,
        p_most * (extract(epoch FROM p_width) / 60)::bigint) AS m
    GROUP BY 2
    ORDER BY CASE WHEN p_newest THEN date_bin(p_width, m.start, '1970-01-01 00:00+00') END DESC, 2
    LIMIT p_most
$$;

COMMENT ON FUNCTION core.wider_candles(
    int, interval, timestamptz, timestamptz, boolean, int) IS
    'Candles of a minute or more whose minutes start in [p_from, p_to), both on a bound of the '
    'width: the p_most newest or oldest.';
