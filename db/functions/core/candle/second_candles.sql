CREATE OR REPLACE FUNCTION core.second_candles(
    p_instrument_id int, p_from timestamptz, p_to timestamptz, p_newest boolean, p_most int)
RETURNS SETOF core.candle
LANGUAGE plpgsql STABLE AS $$
DECLARE
    m record;
    v_count int;
    v_left int := p_most;
BEGIN
    -- Every minute between the first and the last holds a second at least.
    FOR m IN
        SELECT x.start, min(x.first_seq) AS first_seq, max(x.last_seq) AS last_seq
        FROM core.rolled_candles(
            p_instrument_id, '1 minute', date_bin('1 minute', p_from, '1970-01-01 00:00+00'),
            p_to, p_newest, p_most + 2::bigint) AS x
        GROUP BY x.start
        ORDER BY CASE WHEN p_newest THEN x.start END DESC, x.start
    LOOP
        RETURN QUERY
        SELECT * FROM core.candles_of(
            p_instrument_id, m.first_seq, m.last_seq, interval '1 second') AS c
        WHERE c.start >= p_from AND c.start < p_to
            -- Beside a reset of the clock other minutes lie between its trades.
            AND c.start >= m.start AND c.start < m.start + interval '1 minute';
        GET DIAGNOSTICS v_count = ROW_COUNT;
        v_left := v_left - v_count;
        EXIT WHEN v_left <= 0;
    END LOOP;
END
$$;

COMMENT ON FUNCTION core.second_candles(int, timestamptz, timestamptz, boolean, int) IS
    'Candles of a second that start in [p_from, p_to), p_most or up to 59 more, made from the '
    'trades of as many minutes as it takes.';
