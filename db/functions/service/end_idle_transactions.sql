CREATE OR REPLACE FUNCTION service.end_idle_transactions(p_seconds numeric)
RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_pid int;
    v_ended int := 0;
BEGIN
    FOR v_pid IN
        SELECT a.pid FROM pg_stat_activity AS a
        WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
            AND a.state LIKE 'idle%'
            AND a.state_change
                < clock_timestamp() - make_interval(secs => p_seconds::double precision)
            AND a.pid IN (SELECT m.pid FROM service.market_holders() AS m)
    LOOP
        v_ended := v_ended + service.end_session(v_pid)::int;
    END LOOP;
    RETURN v_ended;
END
$$;

COMMENT ON FUNCTION service.end_idle_transactions(numeric) IS
    'The watchdog: ends sessions that sit idle in a transaction for longer than '
    'p_seconds while they hold an instrument (BEGIN; SELECT place_order(…); and away), whoever '
    'they are. Sessions that only read are left alone. It needs to see the sessions of others '
    '(pg_read_all_stats) and to end them (pg_signal_backend).';
