CREATE OR REPLACE FUNCTION core.refuse(p_error jsonb)
RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_sqlstate text := (SELECT r.sqlstate FROM api.refusals AS r WHERE r.code = p_error ->> 'code');
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = v_sqlstate,
        MESSAGE = format('%s: %s', p_error ->> 'code', p_error ->> 'message'),
        DETAIL = p_error::text;
END
$$;

COMMENT ON FUNCTION core.refuse(jsonb) IS
    'Raises a refusal that is not recorded: SQLSTATE of its code (class RT, the digits are the '
    'HTTP status), MESSAGE "code: sentence", DETAIL the error as JSON (core.fault_json).';
