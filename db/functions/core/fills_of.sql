CREATE OR REPLACE FUNCTION core.fills_of(p_fills core.fill[], p_order_id bigint)
RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF cardinality(p_fills) = 0 THEN
        RETURN '[]'::jsonb;
    END IF;
    RETURN coalesce(
        (SELECT f.fills FROM core.fills_json(p_fills) AS f WHERE f.order_id = p_order_id), '[]');
END
$$;

COMMENT ON FUNCTION core.fills_of(core.fill[], bigint) IS
    'The fills of one order in a call, as callers read them.';
