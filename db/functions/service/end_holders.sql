CREATE OR REPLACE FUNCTION service.end_holders(p_seconds numeric)
RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_ended int := 0;
    s record;
BEGIN
    FOR s IN
        SELECT h.pid, h.since, a.usename, a.application_name, a.state
        FROM service.long_holders(p_seconds) AS h
        JOIN pg_stat_activity AS a USING (pid)
        ORDER BY h.since
    LOOP
        IF service.end_session(s.pid) THEN
            PERFORM service.note_ended(s.usename, s.application_name, s.pid, s.state, s.since);
            v_ended := v_ended + 1;
        END IF;
    END LOOP;
    RETURN v_ended;
END
$$;

COMMENT ON FUNCTION service.end_holders(numeric) IS
    'The watchdog of time under the lock: ends sessions of other roles that hold a market, an '
    'account or a client order id for longer than p_seconds, whatever they do meanwhile (sleep, '
    'ping, wait for something of their own), counted from when it first saw them hold it. Answers '
    'how many; the view ended_sessions tells which. Runs with the caller''s rights, and needs what '
    'service.end_idle_transactions needs.';
