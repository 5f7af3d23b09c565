CREATE OR REPLACE FUNCTION service.note_ended(
    p_db_user text, p_application text, p_pid int, p_state text, p_held_since timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_often CONSTANT int := 3;
    v_within CONSTANT interval := interval '1 minute';
BEGIN
    INSERT INTO core.ended_session
    SELECT v_now, p_db_user, p_application, p_pid, p_state, p_held_since
    WHERE NOT EXISTS (  -- it was asked to end in the round before
        SELECT FROM core.ended_session AS e
        WHERE e.db_user = p_db_user AND e.pid = p_pid AND e.held_since = p_held_since);
    IF v_often <= (
        SELECT count(*) FROM core.ended_session AS e
        WHERE e.db_user = p_db_user AND e.ended_at > v_now - v_within)
    THEN
        INSERT INTO core.kept_out VALUES (p_db_user, v_now + v_within)
        ON CONFLICT (db_user) DO UPDATE SET until = excluded.until;
    END IF;
END
$$;

COMMENT ON FUNCTION service.note_ended(text, text, int, text, timestamptz) IS
    'Writes down for the view ended_sessions that the watchdog ended a session. A login to which '
    'that happened three times within a minute is kept out for the next.';
