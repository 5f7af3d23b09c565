CREATE OR REPLACE FUNCTION api.revoke_key(key_id text)
RETURNS api.keys
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    listed api.keys;
BEGIN
    UPDATE core.api_key AS k SET revoked_at = clock_timestamp()
    WHERE k.key_id = revoke_key.key_id AND k.revoked_at IS NULL;
    IF FOUND THEN
        PERFORM core.note_action('revoke_key', revoke_key.key_id, '{}');
    END IF;
    SELECT * INTO listed FROM api.keys AS k WHERE k.key_id = revoke_key.key_id;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'key_id', 'unknown_key', 'there is no such key')]));
    END IF;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.revoke_key IS
'Lets a key open nothing any more, within a second in every process; for good. For operators. A
repeated call answers the same. Answers the row of the view keys. Raises RT404 unknown_key.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
