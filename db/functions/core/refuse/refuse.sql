CREATE OR REPLACE FUNCTION core.refuse(p_error jsonb)
RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'RT' || (p_error ->> 'status'),
        MESSAGE = format('%s: %s', p_error ->> 'code', p_error ->> 'message'),
        DETAIL = p_error::text;
END
$$;

COMMENT ON FUNCTION core.refuse(jsonb) IS
    'Raises a refusal that is not recorded: SQLSTATE RT and the HTTP status, MESSAGE '
    '"code: sentence", DETAIL the error as JSON (core.fault_json).';
