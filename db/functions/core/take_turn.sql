CREATE OR REPLACE FUNCTION core.take_turn(p_instrument_id int)
RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    IF pg_try_advisory_xact_lock(7483, p_instrument_id) THEN
        RETURN true;
    ELSIF pg_try_advisory_lock(7484, p_instrument_id) THEN
        PERFORM pg_advisory_xact_lock(7483, p_instrument_id);
        PERFORM pg_advisory_unlock(7484, p_instrument_id);
        RETURN true;
    END IF;
    -- Shared, so that all who wait go on at once. Behind the next in turn, who places them.
    PERFORM pg_advisory_lock_shared(7483, p_instrument_id);
    PERFORM pg_advisory_unlock_shared(7483, p_instrument_id);
    RETURN false;
EXCEPTION WHEN query_canceled OR OTHERS THEN
    -- Locks of the session, so that they can be given back at once, must not outlive the call.
    PERFORM CASE l.classid
        WHEN 7484 THEN pg_advisory_unlock(7484, p_instrument_id)
        ELSE pg_advisory_unlock_shared(7483, p_instrument_id)
    END
    FROM pg_locks AS l
    WHERE l.locktype = 'advisory' AND l.pid = pg_backend_pid() AND l.objid = p_instrument_id
        AND l.granted
        AND (l.classid = 7484 OR l.classid = 7483 AND l.mode = 'ShareLock');
    RAISE;
END
$$;

COMMENT ON FUNCTION core.take_turn(int) IS
    'For senders of submit_order. True: the caller places what waits for the instrument, and keeps '
    'the others off until its transaction ends (advisory lock 7483). False: a command has ended, '
    'look whether it was in it. One sender, the next in turn, waits for the command under way '
    '(7484 is its seat), all others for the one after that.';
