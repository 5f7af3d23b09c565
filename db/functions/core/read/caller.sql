CREATE OR REPLACE FUNCTION core.caller()
RETURNS core.caller
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED AS $$
DECLARE
    -- What calls this runs as the owner: CURRENT_USER. A role that is not there is nobody's.
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
    SELECT 'trader', l.account_id, a.name, false, false INTO c
    FROM core.login AS l
    JOIN core.account AS a ON a.account_id = l.account_id
    WHERE l.db_user = session_user::text COLLATE "default";  -- the index is of that
    IF NOT FOUND THEN  -- two statements: a join of all three takes twice as long
        SELECT CASE x.mode WHEN 'open' THEN 'anybody' ELSE 'nobody' END, NULL::int, NULL,
            x.mode = 'open', x.mode = 'open'
        INTO c FROM core.access AS x;
    END IF;
    RETURN c;
END
$$;

COMMENT ON FUNCTION core.caller() IS
    'Who this session is to the exchange, by session_user and nothing that a caller could set '
    '(docs/decisions/0020).';
