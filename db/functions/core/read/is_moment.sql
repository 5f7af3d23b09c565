CREATE OR REPLACE FUNCTION core.is_moment(p_time timestamptz)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT extract(year FROM p_time AT TIME ZONE 'UTC') BETWEEN 1 AND 9999
$$;

COMMENT ON FUNCTION core.is_moment(timestamptz) IS
    'A time that every reader can hold: finite, in the years 1 to 9999 UTC (RFC 3339, ISO 8601; '
    'PostgreSQL goes from 4713 BC to 294276). Null for null.';
