CREATE OR REPLACE FUNCTION core.read_place(p_place text)
RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_place CONSTANT text[] := regexp_match(
        p_place, '^(\d{1,9})\.(?:(\d{1,18})|(\d{1,9})\.(\d{1,18})\.([a-z]{1,16}))$');
BEGIN
    IF p_place IS NOT NULL AND v_place IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'cursor', 'invalid_cursor', 'send a place as it was answered')]));
    END IF;
    RETURN v_place;
END
$$;

COMMENT ON FUNCTION core.read_place(text) IS
    'Where an entry of a statement stands: its asset, and its row of the chain, or the instrument, '
    'seq and kind of what was given. Raises RT400 invalid_cursor.';
