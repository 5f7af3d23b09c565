CREATE OR REPLACE FUNCTION service.move_money(
    p_kind text, p_account text, p_from text, p_to text, p_asset text, p_amount numeric,
    p_reference text)
RETURNS api.transfer_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN core.move_money(ROW(
        p_kind, p_account, p_from, p_to, p_asset, p_amount, p_reference)::core.transfer_request);
END
$$;

COMMENT ON FUNCTION service.move_money(text, text, text, text, text, numeric, text) IS
    'deposit, withdraw or transfer, as p_kind says.';
