CREATE OR REPLACE FUNCTION core.fault_json(p_faults core.fault[])
RETURNS jsonb
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT jsonb_build_object(
        'code', p_faults[1].code,
        'message', p_faults[1].message,
        'errors', (
            SELECT jsonb_agg(
                jsonb_build_object('field', f.field, 'code', f.code, 'message', f.message)
                ORDER BY f.ordinality)
            FROM unnest(p_faults) WITH ORDINALITY AS f))
$$;

COMMENT ON FUNCTION core.fault_json(core.fault[]) IS
    'Faults as callers read them: {"code","message","errors":[{"field","code","message"}]}; '
    'code is the first one''s.';
