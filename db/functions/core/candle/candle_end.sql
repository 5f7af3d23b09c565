CREATE OR REPLACE FUNCTION core.candle_end(p_width interval, p_start timestamptz)
RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (p_start AT TIME ZONE 'UTC' + p_width) AT TIME ZONE 'UTC'
$$;

COMMENT ON FUNCTION core.candle_end(interval, timestamptz) IS
    'When a candle ends that begins then, and the next one begins.';
