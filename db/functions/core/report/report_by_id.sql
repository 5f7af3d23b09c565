CREATE OR REPLACE FUNCTION core.report_by_id(
    p_order_id bigint, p_fills jsonb, p_priority_kept boolean)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    v_report api.order_report;
BEGIN
    SELECT r.* INTO v_report
    FROM api.orders AS v
    CROSS JOIN LATERAL core.report_listed(v, p_fills, false, p_priority_kept, NULL) AS r
    WHERE v.order_id = p_order_id;
    RETURN v_report;
END
$$;

COMMENT ON FUNCTION core.report_by_id(bigint, jsonb, boolean) IS
    'The answer to modify and cancel: the order as it stands when the call ends.';
