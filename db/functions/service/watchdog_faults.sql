CREATE OR REPLACE FUNCTION service.watchdog_faults(p_seconds numeric)
RETURNS text[]
LANGUAGE sql
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT array_agg(f.fault ORDER BY f.fault)
    FROM (
        SELECT format('%I is not granted to %I', r.role, CURRENT_USER) AS fault
        FROM unnest(ARRAY['pg_read_all_stats', 'pg_signal_backend']) AS r (role)
        WHERE NOT pg_has_role(r.role, 'USAGE')
        UNION ALL
        SELECT 'track_activities is off' WHERE NOT current_setting('track_activities')::boolean
        UNION ALL
        SELECT format('session %s of %I holds a market and cannot be ended', a.pid, a.usename)
        FROM pg_stat_activity AS a
        WHERE a.datname = current_database() AND a.state LIKE 'idle%'
            AND a.state_change
                < clock_timestamp() - make_interval(secs => p_seconds::double precision + 2)
            AND a.pid IN (SELECT m.pid FROM service.market_holders() AS m)
    ) AS f
$$;

COMMENT ON FUNCTION service.watchdog_faults(numeric) IS
    'Why the watchdog (service.end_idle_transactions) cannot do its work here; null: it can.';
