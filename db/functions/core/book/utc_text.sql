CREATE OR REPLACE FUNCTION core.utc_text(p_time timestamptz)
RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT to_char(p_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

COMMENT ON FUNCTION core.utc_text(timestamptz) IS
    'A time as all feeds write it: RFC 3339, UTC, microseconds.';
