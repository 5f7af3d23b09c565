CREATE OR REPLACE FUNCTION core.move_stop(h core.head, n core.orders)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    s core.step;
BEGIN
    h.seq := h.seq + 1;
    n.priority := h.seq;
    n.updated_at := h.time;
    UPDATE core.orders
    SET quantity = n.quantity, price = n.price, stop_price = n.stop_price, priority = n.priority,
        updated_at = n.updated_at
    WHERE order_id = n.order_id;
    UPDATE core.stop_order SET stop_price = n.stop_price, priority = n.priority
    WHERE order_id = n.order_id;
    s.head := core.nearest_stops(h);
    s.taker := n;
    s.events := ARRAY[core.event_of(n, h.seq, 'replaced', 'priority_lost')];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.move_stop(core.head, core.orders) IS
    'A waiting stop with more quantity or other prices goes to the tail of those that fire '
    'with it.';
