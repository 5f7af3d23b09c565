CREATE OR REPLACE FUNCTION api.replace_order(
    order_id bigint,
    client_order_id text,
    quantity numeric DEFAULT NULL,
    price numeric DEFAULT NULL,
    account text DEFAULT NULL,
    order_type text DEFAULT NULL,
    time_in_force text DEFAULT NULL,
    post_only boolean DEFAULT NULL,
    stop_price numeric DEFAULT NULL,
    display_quantity numeric DEFAULT NULL,
    expires_at timestamptz DEFAULT NULL,
    self_trade_prevention text DEFAULT NULL,
    trigger text DEFAULT NULL,
    trailing_delta int DEFAULT NULL
)
RETURNS api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    p api.order_request;
BEGIN
    p.client_order_id := client_order_id;
    p.quantity := quantity;
    p.price := price;
    p.order_type := order_type;
    p.time_in_force := time_in_force;
    p.post_only := post_only;
    p.stop_price := stop_price;
    p.display_quantity := display_quantity;
    p.expires_at := expires_at;
    p.self_trade_prevention := self_trade_prevention;
    p.trigger := trigger;
    p.trailing_delta := trailing_delta;
    RETURN core.own_report(core.replace(order_id, core.own_account(account), p));
END
$$;

COMMENT ON FUNCTION api.replace_order IS
'Cancels a live order and places another one in its stead, in one transaction: both or nothing.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

client_order_id  of the new order; repeating the call with it returns the new order as it stands
quantity  of the new order alone, whatever the old one traded; null: what is still open of the
          old one, so that fills meanwhile are never bought again
account   if given, the order must be of this account
others    as in place_order; null: as the old order has it

Symbol, side and account stay. The new order goes to the tail, has an id of its own, and may trade
at once. The old one is canceled with the reason replaced; in its event counter_order_id is the new
one. When the new order is refused the call raises, nothing is recorded, and the old order keeps
its place: RT422 what the market refuses, RT400 what cannot be read, RT404 unknown_order, RT409
order_final or client_order_id_reused. To keep the id, or the place with less quantity, see
modify_order.';
