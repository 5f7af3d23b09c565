CREATE OR REPLACE FUNCTION core.rolled_to(p_instrument_id int, p_width interval)
RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce(CASE p_width
        WHEN '1 hour' THEN (
            SELECT c.last_seq FROM core.hour_candle AS c
            WHERE c.instrument_id = p_instrument_id ORDER BY c.last_seq DESC LIMIT 1)
        ELSE (
            SELECT c.last_seq FROM core.candle AS c
            WHERE c.instrument_id = p_instrument_id ORDER BY c.last_seq DESC LIMIT 1)
    END, 0)
$$;

COMMENT ON FUNCTION core.rolled_to(int, interval) IS
    'The seq up to which an instrument''s trades are in core.candle, or of an hour in '
    'core.hour_candle; 0: none is.';
