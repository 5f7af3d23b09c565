CREATE OR REPLACE FUNCTION core.lock_instrument(p_instrument_id int)
RETURNS core.instrument
LANGUAGE plpgsql AS $$
DECLARE
    v_instrument core.instrument;
BEGIN
    -- Any caller may have switched durability off; what we acknowledge must be on disk.
    IF current_setting('synchronous_commit') = 'off' THEN
        PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    -- The queue before the hot row: a row lock with 32 waiters collapses, an advisory lock not.
    PERFORM pg_advisory_xact_lock(7482, p_instrument_id);
    SELECT * INTO v_instrument FROM core.instrument AS i
    WHERE i.instrument_id = p_instrument_id FOR NO KEY UPDATE;
    RETURN v_instrument;
END
$$;

COMMENT ON FUNCTION core.lock_instrument(int) IS
    'Takes the instrument''s market until the transaction ends. '
    'Several instruments: by ascending id.';
