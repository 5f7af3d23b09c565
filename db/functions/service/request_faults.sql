CREATE OR REPLACE FUNCTION service.request_faults(p_items jsonb)
RETURNS TABLE (number bigint, field text, code text, message text)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT i.number, f.field, f.code, f.message
    FROM jsonb_array_elements(p_items) WITH ORDINALITY AS i (item, number)
    CROSS JOIN LATERAL jsonb_populate_record(NULL::api.order_request, i.item) AS r
    CROSS JOIN LATERAL (
        SELECT * FROM unnest((core.read_order(r)).faults)
        UNION ALL
        SELECT 'symbol', 'unknown_symbol', 'see the view instruments for what can be traded'
        WHERE NOT EXISTS (SELECT FROM core.instrument AS n WHERE n.symbol = r.symbol)
    ) AS f (field, code, message)
$$;

COMMENT ON FUNCTION service.request_faults(jsonb) IS
    'What a second reader finds wrong with items of which the first could not read some fields: '
    'field, code and message, and the number of the item (from 1).';
