CREATE OR REPLACE FUNCTION api.modify_order(
    order_id bigint,
    quantity numeric DEFAULT NULL,
    price numeric DEFAULT NULL,
    account text DEFAULT NULL,
    stop_price numeric DEFAULT NULL,
    client_order_id text DEFAULT NULL
)
RETURNS api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN core.own_report(core.modify(
        order_id, quantity, price, core.own_account(account), stop_price, client_order_id));
END
$$;

COMMENT ON FUNCTION api.modify_order IS
'Changes a live order; it keeps its id.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

quantity  the new TOTAL, filled part included; null: unchanged. At or below what is traded: the
          rest is canceled
price     the new limit; null: unchanged
account   if given, the order must be of this account
stop_price  the new trigger of a stop that still waits; null: unchanged
client_order_id  what else the order is called from now on, unique per account for ever; its other
          ids find it, too. Repeating the call answers the order again, duplicate true

Less quantity at the same price keeps the place in the queue; more quantity or another price goes
to the tail and trades at once where it crosses. Answers the order, fills of this call, and
priority_kept. Another id alone keeps the place, too. A modify that changes nothing succeeds. A
refused one raises, leaves order and place untouched, and uses up no id: RT409 order_final names
the status, RT409 client_order_id_reused, RT422 a refusal of the market, RT404 unknown_order.';
