CREATE OR REPLACE FUNCTION core.note_action(p_action text, p_subject text, p_detail jsonb)
RETURNS void
LANGUAGE sql AS $$
    INSERT INTO core.audit (occurred_at, action, subject, detail, db_user, application)
    VALUES (clock_timestamp(), p_action, p_subject, p_detail, session_user,
        current_setting('application_name'))
$$;

COMMENT ON FUNCTION core.note_action(text, text, jsonb) IS
    'Writes to the audit log what an operator does, to what, and how; in the transaction that does '
    'it.';
