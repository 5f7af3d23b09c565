CREATE OR REPLACE FUNCTION core.move_stop(head core.head, n core.orders)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    s core.step;
BEGIN
    head.seq := head.seq + 1;
    n.priority := head.seq;
    n.updated_at := head.time;
    UPDATE core.orders AS o
    SET quantity = n.quantity, price = n.price, stop_price = n.stop_price, priority = n.priority,
        updated_at = n.updated_at,
        entered_quantity = core.entered(o.entered_quantity, o.quantity, n.quantity),
        entered_price = core.entered(o.entered_price, o.price, n.price),
        entered_stop_price = core.entered(o.entered_stop_price, o.stop_price, n.stop_price)
    WHERE o.order_id = n.order_id;
    UPDATE core.stop_order AS x
    SET priority = n.priority,
        stop_price = CASE WHEN x.best IS NULL THEN n.stop_price ELSE x.stop_price END
    WHERE x.order_id = n.order_id;
    s.head := core.nearest_stops(head);
    s.order_row := n;
    s.events := ARRAY[core.event_of(n, head.seq, 'replaced', 'priority_lost')];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.move_stop(core.head, core.orders) IS
    'A waiting stop with more quantity or other prices goes to the tail of those that fire '
    'with it.';
