CREATE OR REPLACE FUNCTION service.set_access(p_mode text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF (p_mode IN ('open', 'keys')) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'mode', 'invalid_mode', 'send open or keys')]));
    END IF;
    UPDATE core.access SET mode = p_mode WHERE mode <> p_mode;
    IF FOUND THEN
        PERFORM core.note_action('set_access', p_mode, '{}');
    END IF;
END
$$;

COMMENT ON FUNCTION service.set_access(text) IS
    'Sets the mode of the exchange: open or keys. Raises RT400 invalid_mode.';
