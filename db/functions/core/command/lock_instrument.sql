CREATE OR REPLACE FUNCTION core.lock_instrument(p_instrument_id int)
RETURNS core.instrument
LANGUAGE plpgsql AS $$
DECLARE
    instrument core.instrument;
BEGIN
    -- Any caller may have switched durability off; what we acknowledge must be on disk. The same
    -- for what would make the lock be held for longer: plans that walk tables instead of indexes.
    IF current_setting('synchronous_commit') = 'off' OR NOT core.plans_are_sane() THEN
        PERFORM core.pin_settings();
    END IF;
    SELECT * INTO instrument FROM core.instrument AS i
    WHERE i.instrument_id = p_instrument_id AND NOT EXISTS (  -- core.kept_out(), at less cost
        SELECT FROM core.kept_out AS k
        WHERE k.db_user = session_user AND k.until > clock_timestamp())
    FOR NO KEY UPDATE OF i;
    IF NOT FOUND THEN
        PERFORM core.refuse_kept_out();
    END IF;
    RETURN instrument;
END
$$;

COMMENT ON FUNCTION core.lock_instrument(int) IS
    'Takes the instrument''s market until the transaction ends. '
    'Several instruments: by ascending id. Raises RT429 kept_out.';
