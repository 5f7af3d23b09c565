CREATE OR REPLACE FUNCTION core.wider_candles(
    p_instrument_id int, p_width interval, p_from timestamptz, p_to timestamptz,
    p_newest boolean, p_most int)
RETURNS SETOF core.candle
LANGUAGE sql STABLE AS $$
    -- So many parts hold p_most whole candles, however dense they are: no month is longer than 31
    -- days. The least [first_seq, open] is the first part's.
    SELECT p_instrument_id, core.candle_start(p_width, m.start),
        (min(ARRAY[m.first_seq, m.open]))[2], max(m.high), min(m.low),
        (max(ARRAY[m.last_seq, m.close]))[2], sum(m.volume), sum(m.notional),
        sum(m.trades)::bigint, min(m.first_seq), max(m.last_seq), sum(m.taker_buy_volume),
        sum(m.taker_buy_notional)
    FROM (
        SELECT CASE
            WHEN p_width < interval '1 hour' THEN interval '1 minute' ELSE interval '1 hour'
        END AS width
    ) AS part
    CROSS JOIN LATERAL core.rolled_candles(
        p_instrument_id, part.width, p_from, p_to, p_newest,
        p_most * (
            extract(epoch FROM CASE p_width WHEN '1 month' THEN '31 days' ELSE p_width END)
            / extract(epoch FROM part.width))::bigint) AS m
    GROUP BY 2
    ORDER BY CASE WHEN p_newest THEN core.candle_start(p_width, m.start) END DESC, 2
    LIMIT p_most
$$;

COMMENT ON FUNCTION core.wider_candles(
    int, interval, timestamptz, timestamptz, boolean, int) IS
    'Candles of a minute or more that start in [p_from, p_to), both on a bound of the width, made '
    'of minutes, or of hours where they are wide enough: the p_most newest or oldest.';
