CREATE OR REPLACE FUNCTION core.end_holders(p_seconds numeric)
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_ended int := 0;
    s record;
BEGIN
    DELETE FROM core.holder AS h
    WHERE NOT EXISTS (
        SELECT FROM core.market_holders() AS m
        WHERE (m.transaction, m.pid) = (h.transaction, h.pid));
    INSERT INTO core.holder
    SELECT m.transaction, m.pid, v_now FROM core.market_holders() AS m
    ON CONFLICT DO NOTHING;
    FOR s IN
        SELECT h.pid, h.since, a.usename, a.application_name, a.state
        FROM core.holder AS h
        JOIN pg_stat_activity AS a USING (pid)
        WHERE h.since < v_now - make_interval(secs => p_seconds::double precision)
            AND a.usename <> CURRENT_USER
        ORDER BY h.since
    LOOP
        BEGIN
            IF pg_terminate_backend(s.pid, 200) THEN
                INSERT INTO core.ended_session
                VALUES (v_now, s.usename, s.application_name, s.pid, s.state, s.since);
                v_ended := v_ended + 1;
            END IF;
        EXCEPTION WHEN insufficient_privilege THEN
            NULL;  -- core.watchdog_faults tells; the others must not be spared for it
        END;
    END LOOP;
    RETURN v_ended;
END
$$;

COMMENT ON FUNCTION core.end_holders(numeric) IS
    'The watchdog of time under the lock: ends sessions of other roles that hold a market, an '
    'account or a client order id for longer than p_seconds, whatever they do meanwhile (sleep, '
    'ping, wait for something of their own), counted from when it first saw them hold it. Answers '
    'how many; the view ended_sessions tells which. Needs what core.end_idle_transactions needs.';
