CREATE OR REPLACE FUNCTION service.long_holders(p_seconds numeric)
RETURNS TABLE (pid int, since timestamptz)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
BEGIN
    DELETE FROM core.holder AS h
    WHERE NOT EXISTS (
        SELECT FROM service.market_holders() AS m
        WHERE (m.transaction, m.pid) = (h.transaction, h.pid));
    INSERT INTO core.holder
    SELECT m.transaction, m.pid, v_now FROM service.market_holders() AS m
    ON CONFLICT DO NOTHING;
    RETURN QUERY
    SELECT h.pid, h.since
    FROM core.holder AS h
    JOIN pg_stat_activity AS a ON a.pid = h.pid
    WHERE h.since < v_now - make_interval(secs => p_seconds::double precision)
        AND a.usename NOT IN (CURRENT_USER, session_user)
        AND NOT EXISTS (
            SELECT FROM pg_roles AS r
            -- A superuser has every role.
            WHERE r.oid = a.usesysid AND NOT r.rolsuper
                AND pg_has_role(r.oid, to_regrole('rts_service'), 'MEMBER'))
    ORDER BY h.since;
END
$$;

COMMENT ON FUNCTION service.long_holders(numeric) IS
    'Notes who holds a market, an account or a client order id, and answers the sessions that have '
    'for longer than p_seconds since this first saw them, but for those of the owner, the services '
    'and the housekeeping.';
