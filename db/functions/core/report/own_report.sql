CREATE OR REPLACE FUNCTION core.own_report(p_report api.order_report)
RETURNS api.order_report
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF core.is_trusted() THEN
        RETURN p_report;
    END IF;
    RETURN (core.own_reports(ARRAY[p_report]))[1];
END
$$;

COMMENT ON FUNCTION core.own_report(api.order_report) IS 'As core.own_reports, of one.';
