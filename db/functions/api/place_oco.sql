CREATE OR REPLACE FUNCTION api.place_oco(orders jsonb)
RETURNS SETOF api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN QUERY
    SELECT * FROM unnest(core.own_reports(core.place_pair(
        core.own_requests(core.read_requests(orders)), core.origin_here())));
END
$$;

COMMENT ON FUNCTION api.place_oco(jsonb) IS
'Places two orders of which one cancels the other, in one transaction: both or nothing.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

orders  a JSON array of two objects as in place_orders, of one symbol, account, side, quantity and
        end. The first is post_only, or waits for a trigger (stop_price or trailing_delta); the
        second waits for one. Two that wait do so on opposite sides of the market

When one of them trades (a part is enough), is reduced by self-trade prevention, fires or ends, the
other is canceled in the same command, with the cancel_reason oco_canceled. Each names the other in
oco_order_id. On a settled instrument both together hold what the dearer one does. Neither can be
modified or replaced (RT409 part_of_oco). Repeating the call with the client_order_ids of both
returns the first two.

Answers both, in the given order. What refuses one raises, and nothing is recorded: RT400
invalid_oco or what cannot be read, RT409 stop_would_trigger where the last price has reached a
trigger, RT422 what the market refuses, post_only_would_trade where the first would not rest
whole.';
