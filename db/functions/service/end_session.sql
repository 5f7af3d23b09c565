CREATE OR REPLACE FUNCTION service.end_session(p_pid int)
RETURNS boolean
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    BEGIN
        -- One that takes its time is told of, too: it was asked, and has no choice.
        RETURN pg_terminate_backend(p_pid, 200)
            OR EXISTS (SELECT FROM pg_stat_activity AS a WHERE a.pid = p_pid);
    EXCEPTION WHEN insufficient_privilege THEN
        RETURN service.end_holder(p_pid);
    END;
EXCEPTION WHEN insufficient_privilege THEN
    RETURN false;  -- service.watchdog_faults tells; the others must not be spared for it
END
$$;

COMMENT ON FUNCTION service.end_session(int) IS
    'Ends a session that holds a market, with the rights of the caller, else with those of the '
    'owner; false: neither may, or it had ended by itself.';
