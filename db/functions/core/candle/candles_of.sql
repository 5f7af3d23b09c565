CREATE OR REPLACE FUNCTION core.candles_of(
    p_instrument_id int, p_first bigint, p_last bigint, p_width interval)
RETURNS SETOF core.candle
LANGUAGE sql STABLE AS $$
    -- The least [seq, price] is the first trade's: its price is the open one.
    SELECT p_instrument_id, date_bin(p_width, t.executed_at, '1970-01-01 00:00+00'),
        (min(ARRAY[t.seq, t.price]))[2], max(t.price), min(t.price),
        (max(ARRAY[t.seq, t.price]))[2], sum(t.quantity), sum(t.price * t.quantity), count(*),
        min(t.seq), max(t.seq), coalesce(sum(t.quantity) FILTER (WHERE t.taker_side = 'buy'), 0),
        coalesce(sum(t.price * t.quantity) FILTER (WHERE t.taker_side = 'buy'), 0)
    FROM core.trade AS t
    WHERE t.instrument_id = p_instrument_id AND t.seq BETWEEN p_first AND p_last
    GROUP BY 2
$$;

COMMENT ON FUNCTION core.candles_of(int, bigint, bigint, interval) IS
    'Candles of a width (at most an hour) made from the trades of a range of seqs.';
