CREATE OR REPLACE FUNCTION core.report_again(p_order_id bigint, p_priority_kept boolean)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    v_report api.order_report := core.report_by_id(
        p_order_id, core.order_fills(p_order_id), p_priority_kept);
BEGIN
    v_report.duplicate := true;
    RETURN v_report;
END
$$;

COMMENT ON FUNCTION core.report_again(bigint, boolean) IS
    'The answer to a repeated replace or modify: the order as it stands, with all its fills.';
