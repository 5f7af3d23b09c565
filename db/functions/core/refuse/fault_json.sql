CREATE OR REPLACE FUNCTION core.fault_json(p_faults core.fault[])
RETURNS jsonb
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    v_code CONSTANT text := p_faults[1].code;
    v_status int;
BEGIN
    -- What is invalid is a 400, and a batch may be full of it: the list need not be read.
    IF NOT v_code ^@ 'invalid' THEN
        -- A statement of its own: within the one below it takes three times as long.
        SELECT substr(r.sqlstate, 3)::int INTO v_status FROM api.refusals AS r
        WHERE r.code = v_code;
    END IF;
    RETURN jsonb_build_object(
        'status', coalesce(v_status, 400), 'code', v_code, 'message', p_faults[1].message,
        'errors', to_jsonb(p_faults));
END
$$;

COMMENT ON FUNCTION core.fault_json(core.fault[]) IS
    'Faults as callers read them: {"status","code","message","errors":[{"field","code","message"}]}'
    '; code is the first one''s, status that of HTTP (400 for what only a JSON field can have).';
