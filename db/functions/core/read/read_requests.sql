CREATE OR REPLACE FUNCTION core.read_requests(p_orders jsonb)
RETURNS api.order_request[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF jsonb_typeof(p_orders) IS DISTINCT FROM 'array'
        OR jsonb_array_length(p_orders) NOT BETWEEN 1 AND 1000
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[
            core.fault('orders', 'invalid_orders', 'send an array of 1 to 1000 orders')]));
    END IF;
    RETURN ARRAY(
        SELECT CASE
            WHEN jsonb_typeof(i.item) <> 'object' THEN core.faulty_request(ARRAY[core.fault(
                'order', 'invalid_order', 'send an object with the arguments of place_order')])
            WHEN f.faults IS NOT NULL THEN core.faulty_request(f.faults)
            ELSE jsonb_populate_record(NULL::api.order_request, i.item)
        END
        FROM jsonb_array_elements(p_orders) WITH ORDINALITY AS i (item, n)
        LEFT JOIN LATERAL (
            SELECT array_agg(core.fault(
                e.key, e.code, 'see place_order for the fields and how they are written')) AS faults
            FROM (
                SELECT x.key, core.field_fault(x.key, x.value) AS code
                FROM jsonb_each(CASE jsonb_typeof(i.item) WHEN 'object' THEN i.item END) AS x
            ) AS e
            WHERE e.code IS NOT NULL
        ) AS f ON true
        ORDER BY i.n);
END
$$;

COMMENT ON FUNCTION core.read_requests(jsonb) IS
    'The items of place_orders as requests; an item that cannot be read carries its faults. Raises '
    'when it is no array of 1 to 1000 items.';
