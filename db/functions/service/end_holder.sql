CREATE OR REPLACE FUNCTION service.end_holder(p_pid int)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (SELECT FROM service.market_holders() AS m WHERE m.pid = p_pid)
        AND (pg_terminate_backend(p_pid, 200)
            OR EXISTS (SELECT FROM pg_stat_activity AS a WHERE a.pid = p_pid));
END
$$;

COMMENT ON FUNCTION service.end_holder(int) IS
    'Ends a session with the owner''s rights, if it holds a market, an account or a client order '
    'id, and no other: where the owner is a superuser, only he may end another''s.';
