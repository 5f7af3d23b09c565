CREATE OR REPLACE FUNCTION api.block_account(account text, reason text)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_account int;
BEGIN
    IF core.is_name(reason) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'reason', 'invalid_reason', 'send a reason of 1 to 64 visible characters')]));
    END IF;
    v_account := core.account_id('account', account);
    UPDATE core.account AS a
    SET blocked_at = coalesce(a.blocked_at, clock_timestamp()), blocked_why = reason
    WHERE a.account_id = v_account;
    -- What enters just now has looked already: nothing is under way where we have the lock.
    PERFORM FROM core.instrument AS i ORDER BY i.instrument_id FOR NO KEY UPDATE;
    PERFORM core.cancel_all(NULL, account, 'account_blocked');
    PERFORM core.note_action('block_account', account, jsonb_build_object('reason', reason));
END
$$;

COMMENT ON FUNCTION api.block_account IS
'The kill switch: cancels every live order of an account, waiting stops included, and refuses all
that it sends until unblock_account (account_blocked); it may still cancel and look. For operators.
When it returns, nothing of the account is live, and nothing enters. It takes every market for that
moment. Raises RT400 invalid_account, invalid_reason.';
