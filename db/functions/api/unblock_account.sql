CREATE OR REPLACE FUNCTION api.unblock_account(account text, reason text DEFAULT NULL)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_account CONSTANT int := core.account_id('account', account);
BEGIN
    IF core.is_name(reason) IS FALSE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'reason', 'invalid_reason', 'send a reason of 1 to 64 visible characters')]));
    END IF;
    UPDATE core.account AS a SET blocked_at = NULL, blocked_why = NULL
    WHERE a.account_id = v_account;
    PERFORM core.note_action('unblock_account', account, jsonb_build_object('reason', reason));
END
$$;

COMMENT ON FUNCTION api.unblock_account IS
'Lets a blocked account trade again. For operators. Raises RT400 invalid_account, invalid_reason.';
