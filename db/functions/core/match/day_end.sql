CREATE OR REPLACE FUNCTION core.day_end(p_boundary time, p_time timestamptz)
RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (CASE
        WHEN (p_time AT TIME ZONE 'UTC')::time < p_boundary
            THEN (p_time AT TIME ZONE 'UTC')::date + p_boundary
        ELSE (p_time AT TIME ZONE 'UTC')::date + 1 + p_boundary
    END) AT TIME ZONE 'UTC'
$$;

COMMENT ON FUNCTION core.day_end(time, timestamptz) IS
    'The next day boundary (UTC) after a moment.';
