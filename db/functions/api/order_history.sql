CREATE OR REPLACE FUNCTION api.order_history(order_id bigint)
RETURNS SETOF api.order_events
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM core.order_of(order_id, core.own_account(NULL, true));
    RETURN QUERY
    SELECT e.* FROM api.order_events AS e WHERE e.order_id = order_history.order_id ORDER BY e.seq;
END
$$;

COMMENT ON FUNCTION api.order_history IS
'One order''s life: its rows of the view order_events, in order. Raises RT404 unknown_order.';
