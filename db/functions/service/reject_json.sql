CREATE OR REPLACE FUNCTION service.reject_json(p_code text)
RETURNS jsonb
LANGUAGE sql STABLE STRICT SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT core.fault_json(ARRAY[core.fault(
        CASE
            WHEN r.code LIKE 'instrument%' THEN 'symbol'
            ELSE coalesce(substring(r.code FROM
                '^(quantity|display_quantity|price|stop_price|expires_at|post_only)'), 'price')
        END,
        r.code, r.meaning || ' ' || r.advice)])
    FROM api.refusals AS r WHERE r.code = p_code
$$;

COMMENT ON FUNCTION service.reject_json(text) IS
    'Why the market rejected an order, as core.fault_json: the sentence of its reject_reason, and '
    'the field that it is about: the one that its code begins with.';
