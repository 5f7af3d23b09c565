CREATE OR REPLACE FUNCTION core.requeue_order(p_head core.head, o core.orders, n core.orders)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    r core.removal;
    s core.step;
BEGIN
    IF o.status <> 'pending_trigger' THEN
        r := core.remove_order(p_head, o);
        RETURN core.enter_order(r.head, n, 'replaced', 'priority_lost');
    END IF;
    s.head := p_head;
    s.head.seq := p_head.seq + 1;
    n.priority := (s.head).seq;
    n.updated_at := p_head.time;
    UPDATE core.orders
    SET quantity = n.quantity, price = n.price, stop_price = n.stop_price, priority = n.priority,
        updated_at = n.updated_at
    WHERE order_id = n.order_id;
    UPDATE core.stop_order SET stop_price = n.stop_price, priority = n.priority
    WHERE order_id = n.order_id;
    s.head := core.nearest_stops(s.head);
    s.taker := n;
    s.fills := ARRAY[]::core.fill[];
    s.closings := ARRAY[]::core.closing[];
    s.events := ARRAY[core.event_of(n, (s.head).seq, 'replaced', 'priority_lost')];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.requeue_order(core.head, core.orders, core.orders) IS
    'More quantity or another price: the order goes to the tail and trades at once where it '
    'crosses (rules 13, 14). A waiting stop goes to the tail of those that fire with it.';
