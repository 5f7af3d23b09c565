CREATE OR REPLACE FUNCTION api.cancel_all_after(account text, seconds int)
RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN core.arm_cancel_after(core.own_account(account), seconds);
END
$$;

COMMENT ON FUNCTION api.cancel_all_after IS
'A dead-man''s switch: unless it is armed again in time, all live orders of the account are
canceled after so many seconds (1-86400) by the matching service, with cancel_reason
cancel_all_after. 0 disarms. Answers when it will fire, null when disarmed. Raises RT400
invalid_account or invalid_seconds.';
