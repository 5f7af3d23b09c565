CREATE OR REPLACE FUNCTION core.next_bound(p_width interval, p_time timestamptz)
RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN isfinite(p_time) THEN date_bin(
            p_width, p_time + p_width - interval '1 microsecond', '1970-01-01 00:00+00')
        ELSE p_time
    END
$$;

COMMENT ON FUNCTION core.next_bound(interval, timestamptz) IS
    'The first time, not before p_time, at which a candle of the width starts.';
