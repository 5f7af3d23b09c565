CREATE OR REPLACE FUNCTION core.fault_json(p_faults core.fault[])
RETURNS jsonb
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT jsonb_build_object(
        'status', coalesce((
            SELECT substr(r.sqlstate, 3)::int FROM api.refusals AS r
            WHERE r.code = p_faults[1].code), 400),
        'code', p_faults[1].code,
        'message', p_faults[1].message,
        'errors', (
            SELECT jsonb_agg(
                jsonb_build_object('field', f.field, 'code', f.code, 'message', f.message)
                ORDER BY f.ordinality)
            FROM unnest(p_faults) WITH ORDINALITY AS f))
$$;

COMMENT ON FUNCTION core.fault_json(core.fault[]) IS
    'Faults as callers read them: {"status","code","message","errors":[{"field","code","message"}]}'
    '; code is the first one''s, status that of HTTP (400 for what only a JSON field can have).';
