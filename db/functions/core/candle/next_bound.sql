CREATE OR REPLACE FUNCTION core.next_bound(p_width interval, p_time timestamptz)
RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN p_time BETWEEN '0001-01-01 00:00+00' AND '9999-12-31 23:59:59+00' THEN CASE
            WHEN core.candle_start(p_width, p_time) = p_time THEN p_time
            ELSE core.candle_end(p_width, core.candle_start(p_width, p_time))
        END
        WHEN p_time > '1970-01-01 00:00+00' THEN 'infinity'
        ELSE '-infinity'
    END
$$;

COMMENT ON FUNCTION core.next_bound(interval, timestamptz) IS
    'The first time, not before p_time, at which a candle of the width starts; infinite outside '
    'the years 1 to 9999, near whose ends a sum of times would overflow.';
