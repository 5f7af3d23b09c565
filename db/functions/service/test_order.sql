CREATE OR REPLACE FUNCTION service.test_order(p_request api.order_request)
RETURNS api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_report api.order_report;
BEGIN
    BEGIN
        v_report := (core.place(ARRAY[p_request], core.origin_here()))[1];
        RAISE SQLSTATE 'RT000';
    EXCEPTION WHEN SQLSTATE 'RT000' THEN
        NULL;  -- what it did is undone
    END;
    RETURN v_report;
END
$$;

COMMENT ON FUNCTION service.test_order(api.order_request) IS
    'What place_requests would answer to an order now; nothing of it happens.';
