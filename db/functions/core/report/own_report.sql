CREATE OR REPLACE FUNCTION core.own_report(p_report api.order_report)
RETURNS api.order_report
LANGUAGE sql STABLE AS $$
    SELECT (core.own_reports(ARRAY[p_report]))[1]
$$;

COMMENT ON FUNCTION core.own_report(api.order_report) IS 'As core.own_reports, of one.';
