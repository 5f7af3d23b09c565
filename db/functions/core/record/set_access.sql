CREATE OR REPLACE FUNCTION core.set_access(p_mode text)
RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
    IF (p_mode IN ('open', 'keys')) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'mode', 'invalid_mode', 'send open or keys')]));
    END IF;
    UPDATE core.access AS x SET mode = p_mode WHERE x.mode <> p_mode;
    IF FOUND THEN
        PERFORM core.note_action('set_access', 'exchange', jsonb_build_object('mode', p_mode));
    END IF;
    RETURN p_mode;
END
$$;

COMMENT ON FUNCTION core.set_access(text) IS
    'Sets whether an account is a name (open) or must be proven (keys), and answers it.';
