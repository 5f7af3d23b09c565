CREATE OR REPLACE FUNCTION core.rolled_candles(
    p_instrument_id int, p_width interval, p_from timestamptz, p_to timestamptz,
    p_newest boolean, p_most bigint)
RETURNS SETOF core.candle
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_width = interval '1 hour' AND p_newest THEN
        RETURN QUERY
        SELECT * FROM core.hour_candle AS c
        WHERE c.instrument_id = p_instrument_id AND c.start >= p_from AND c.start < p_to
        ORDER BY c.start DESC LIMIT p_most;
    ELSIF p_width = interval '1 hour' THEN
        RETURN QUERY
        SELECT * FROM core.hour_candle AS c
        WHERE c.instrument_id = p_instrument_id AND c.start >= p_from AND c.start < p_to
        ORDER BY c.start LIMIT p_most;
    ELSIF p_newest THEN
        RETURN QUERY
        SELECT * FROM core.candle AS c
        WHERE c.instrument_id = p_instrument_id AND c.start >= p_from AND c.start < p_to
        ORDER BY c.start DESC LIMIT p_most;
    ELSE
        RETURN QUERY
        SELECT * FROM core.candle AS c
        WHERE c.instrument_id = p_instrument_id AND c.start >= p_from AND c.start < p_to
        ORDER BY c.start LIMIT p_most;
    END IF;
    RETURN QUERY
    SELECT * FROM core.candles_of(
        p_instrument_id, core.rolled_to(p_instrument_id, p_width) + 1, 9223372036854775807,
        p_width) AS c
    WHERE c.start >= p_from AND c.start < p_to;
END
$$;

COMMENT ON FUNCTION core.rolled_candles(
    int, interval, timestamptz, timestamptz, boolean, bigint) IS
    'Candles of a minute or an hour that start in [p_from, p_to): at most p_most that are rolled, '
    'from the newest or the oldest, then those of the trades that are not rolled yet. The one '
    'between may be in both, with a part of its trades in each.';
