CREATE OR REPLACE FUNCTION core.note_action(p_action text, p_subject text, p_detail jsonb)
RETURNS void
LANGUAGE sql AS $$
    INSERT INTO core.audit (occurred_at, action, subject, detail, db_user, application)
    SELECT clock_timestamp(), p_action, p_subject,
        coalesce(jsonb_object_agg(d.key, CASE jsonb_typeof(d.value)
            WHEN 'number' THEN to_jsonb(d.value #>> '{}') ELSE d.value END), '{}'),
        session_user, current_setting('application_name')
    FROM jsonb_each(jsonb_strip_nulls(p_detail)) AS d
$$;

COMMENT ON FUNCTION core.note_action(text, text, jsonb) IS
    'Writes down what an operator did, to whom or what, in his transaction. Called where something '
    'changed, by what changed it. Numbers become text, as in all JSON of ours.';
