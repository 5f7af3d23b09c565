CREATE OR REPLACE FUNCTION core.report(
    p_orders core.orders[], p_errors jsonb[], p_fills core.fill[])
RETURNS SETOF api.order_report
LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY
    SELECT v.*,
        CASE
            WHEN q.status IS NULL THEN core.order_fills(q.order_id)
            ELSE coalesce(f.fills, '[]')
        END,
        q.order_id IS NOT NULL AND q.status IS NULL,
        NULL::boolean,
        CASE
            WHEN v.order_id IS NULL AND p_errors[q.ordinality] IS NULL
                THEN core.fault_json(ARRAY[core.fault(
                    'client_order_id', 'client_order_id_reused',
                    'this id stands for another order: take a new one')])
            ELSE p_errors[q.ordinality]
        END
    FROM unnest(p_orders) WITH ORDINALITY AS q
    LEFT JOIN api.orders AS v ON v.order_id = q.order_id
    LEFT JOIN core.fills_json(p_fills) AS f ON f.order_id = q.order_id
    ORDER BY q.ordinality;
END
$$;

COMMENT ON FUNCTION core.report(core.orders[], jsonb[], core.fill[]) IS
    'The answer to place and place_orders: each order as it stands '
    'when the call ends, with its fills.';
