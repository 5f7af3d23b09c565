CREATE OR REPLACE FUNCTION core.candle_start(p_width interval, p_time timestamptz)
RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN p_width = interval '1 month'
            THEN date_trunc('month', p_time AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
        WHEN p_width = interval '168 hours'
            THEN date_bin(p_width, p_time, '1970-01-05 00:00+00')  -- a Monday
        ELSE date_bin(p_width, p_time, '1970-01-01 00:00+00')
    END
$$;

COMMENT ON FUNCTION core.candle_start(interval, timestamptz) IS
    'When the candle begins that a time lies in: weeks on Monday, all bounds in UTC.';
