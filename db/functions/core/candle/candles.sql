CREATE OR REPLACE FUNCTION core.candles(
    p_instrument_id int, p_width interval, p_from timestamptz, p_to timestamptz, p_most int)
RETURNS SETOF core.candle
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_newest CONSTANT boolean := p_from IS NULL;
    v_from CONSTANT timestamptz := core.next_bound(p_width, coalesce(p_from, '-infinity'));
    v_to CONSTANT timestamptz := core.next_bound(p_width, coalesce(p_to, 'infinity'));
BEGIN
    IF p_width < interval '1 minute' THEN
        RETURN QUERY
        SELECT * FROM core.second_candles(p_instrument_id, v_from, v_to, v_newest, p_most) AS c
        ORDER BY CASE WHEN v_newest THEN c.start END DESC, c.start
        LIMIT p_most;
    ELSE
        RETURN QUERY
        SELECT *
        FROM core.wider_candles(p_instrument_id, p_width, v_from, v_to, v_newest, p_most) AS c
        ORDER BY CASE WHEN v_newest THEN c.start END DESC, c.start;
    END IF;
END
$$;

COMMENT ON FUNCTION core.candles(int, interval, timestamptz, timestamptz, int) IS
    'The candles that api.candles answers.';
