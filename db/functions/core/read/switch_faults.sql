CREATE OR REPLACE FUNCTION core.switch_faults(p_account text, p_seconds int)
RETURNS core.fault[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN core.is_name(p_account) IS NOT TRUE THEN core.bad_name('account') END,
        CASE WHEN (p_seconds BETWEEN 0 AND 86400) IS NOT TRUE THEN
            core.fault('seconds', 'invalid_seconds', 'send 0 (disarm) to 86400') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.switch_faults(text, int) IS
    'The arguments of cancel_all_after that cannot be read.';
