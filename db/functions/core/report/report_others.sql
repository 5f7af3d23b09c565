CREATE OR REPLACE FUNCTION core.report_others(
    p_reports api.order_report[], p_orders core.orders[], p_errors jsonb[], p_trades core.trade[])
RETURNS api.order_report[]
LANGUAGE plpgsql AS $$
DECLARE
    v_others int[] := ARRAY[]::int[];
    r record;
BEGIN
    FOR i IN 1..cardinality(p_orders) LOOP
        IF (p_reports[i]).order_id IS NULL THEN
            v_others := v_others || i;
        END IF;
    END LOOP;
    IF cardinality(v_others) = 0 THEN
        RETURN p_reports;
    END IF;
    FOR r IN
        SELECT n, core.report_listed(
            v,
            CASE
                WHEN q.status IS NULL THEN core.order_fills(q.order_id)
                ELSE coalesce(f.fills, '[]')
            END,
            q.order_id IS NOT NULL AND q.status IS NULL, NULL,
            CASE
                WHEN v.order_id IS NULL AND p_errors[n] IS NULL
                    THEN core.fault_json(ARRAY[core.fault(
                        'client_order_id', 'client_order_id_reused',
                        'this id stands for another order: take a new one')])
                ELSE p_errors[n]
            END) AS report
        FROM unnest(v_others) AS n
        CROSS JOIN LATERAL (SELECT (p_orders[n]).order_id, (p_orders[n]).status) AS q
        LEFT JOIN core.order_row AS v ON v.order_id = q.order_id
        LEFT JOIN core.fills_json(p_trades, 0) AS f ON f.order_id = q.order_id
    LOOP
        p_reports[r.n] := r.report;
    END LOOP;
    RETURN p_reports;
END
$$;

COMMENT ON FUNCTION core.report_others(
    api.order_report[], core.orders[], jsonb[], core.trade[]) IS
    'Completes the answer to place and place_orders: orders that changed after they had entered, '
    'as they stand when the call ends, repeated ones, and items that have no order but an error.';
