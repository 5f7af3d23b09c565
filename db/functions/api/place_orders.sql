CREATE OR REPLACE FUNCTION api.place_orders(orders jsonb)
RETURNS SETOF api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN QUERY
    SELECT * FROM unnest(core.own_reports(core.place(
        core.own_requests(core.read_requests(orders)), core.origin_here())));
END
$$;

COMMENT ON FUNCTION api.place_orders(jsonb) IS
'Places up to 1000 orders in one transaction: a JSON array of objects whose fields are the
arguments of place_order. Decimals as strings, or as numbers: SQL keeps every digit of them.

Answers one row per item, in the given order. Each item succeeds or is refused on its own: an item
that cannot be read, or whose symbol is unknown, has no order_id and carries error
({"status","code","message","errors"}). An array that cannot be read at all raises RT400.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
