CREATE OR REPLACE FUNCTION service.take_lease(p_name text, p_owner text, p_seconds int)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_until CONSTANT timestamptz := v_now + make_interval(secs => p_seconds);
BEGIN
    -- One that ends later than any given now was given before the clock was put back.
    INSERT INTO core.lease AS l VALUES (p_name, p_owner, v_until)
    ON CONFLICT (name) DO UPDATE SET owner = p_owner, until = v_until
    WHERE l.owner = p_owner OR l.until NOT BETWEEN v_now AND v_until;
    RETURN FOUND;
END
$$;

COMMENT ON FUNCTION service.take_lease(text, text, int) IS
    'Takes or renews a lease for so many seconds of the database''s clock; false: somebody else '
    'has it. Whoever hangs, or loses the database, has it no longer when they are over.';
