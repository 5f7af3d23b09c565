CREATE OR REPLACE FUNCTION core.fees_in(p_fills jsonb)
RETURNS numeric
LANGUAGE sql IMMUTABLE AS $$
    SELECT trim_scale(coalesce(sum((f ->> 'fee')::numeric), 0))
    FROM jsonb_array_elements(p_fills) AS f
$$;

COMMENT ON FUNCTION core.fees_in(jsonb) IS 'What fills (core.fills_json) cost in fees.';
