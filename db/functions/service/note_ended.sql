CREATE OR REPLACE FUNCTION service.note_ended(
    p_db_user text, p_application text, p_pid int, p_state text, p_held_since timestamptz)
RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO core.ended_session
    VALUES (clock_timestamp(), p_db_user, p_application, p_pid, p_state, p_held_since)
$$;

COMMENT ON FUNCTION service.note_ended(text, text, int, text, timestamptz) IS
    'Writes down for the view ended_sessions that the watchdog ended a session.';
