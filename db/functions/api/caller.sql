CREATE OR REPLACE FUNCTION api.caller()
RETURNS core.caller
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    -- The function is the owner's: here he is CURRENT_USER. A role that is not there is nobody's.
    v_role CONSTANT text := CASE
        WHEN pg_has_role(session_user, CURRENT_USER, 'MEMBER') THEN 'owner'
        WHEN pg_has_role(session_user, to_regrole('rts_service'), 'MEMBER') THEN 'service'
        WHEN pg_has_role(session_user, to_regrole('rts_operator'), 'MEMBER') THEN 'operator'
        WHEN pg_has_role(session_user, to_regrole('rts_auditor'), 'MEMBER') THEN 'auditor'
    END;
    c core.caller;
BEGIN
    IF v_role IS NOT NULL THEN
        RETURN ROW(v_role, NULL, NULL, v_role <> 'auditor', true)::core.caller;
    END IF;
    SELECT
        CASE
            WHEN l.account_id IS NOT NULL THEN 'trader'
            WHEN x.mode = 'open' THEN 'anybody'
            ELSE 'nobody'
        END,
        l.account_id, a.name,
        l.account_id IS NULL AND x.mode = 'open', l.account_id IS NULL AND x.mode = 'open'
    INTO c
    FROM core.access AS x
    LEFT JOIN core.login AS l ON l.db_user = session_user
    LEFT JOIN core.account AS a ON a.account_id = l.account_id;
    RETURN c;
END
$$;

COMMENT ON FUNCTION api.caller IS
'Who this session is to the exchange, by session_user and nothing that a caller could set: what it
acts for and what it sees (docs/decisions/0020). Views and functions go by it; people read whoami.';
