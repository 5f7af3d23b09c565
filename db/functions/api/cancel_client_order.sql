CREATE OR REPLACE FUNCTION api.cancel_client_order(
    client_order_id text, account text DEFAULT NULL)
RETURNS api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_account CONSTANT text := core.own_account(account);
BEGIN
    RETURN core.cancel(core.claimed_order(client_order_id, v_account), v_account);
END
$$;

COMMENT ON FUNCTION api.cancel_client_order IS
'cancel_order by the id that the client gave. An id is unique in its account only: without one it
means the order of no account, or else the only one that has it. Raises RT404 unknown_order, RT409
order_final, RT400 invalid_client_order_id, or invalid_account where several accounts have it.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
