CREATE OR REPLACE FUNCTION api.transfer(
    from_account text, to_account text, asset text, amount numeric, reference text)
RETURNS api.transfers
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_id CONSTANT bigint := core.move_money(
        'transfer', from_account, to_account, asset, amount, reference);
    listed api.transfers;
BEGIN
    SELECT * INTO listed FROM api.transfers AS t WHERE t.transfer_id = v_id;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.transfer IS
'Moves money from one account to another: what the first has available, within its credit limit. For
operators. Else as deposit; raises RT422 insufficient_funds, too.';
