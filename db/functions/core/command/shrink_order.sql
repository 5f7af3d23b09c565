CREATE OR REPLACE FUNCTION core.shrink_order(head core.head, n core.orders)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    v_remaining CONSTANT numeric := n.quantity - n.traded_quantity;
    v_shown numeric;
    l core.ladder;
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    n.updated_at := head.time;
    IF n.status = 'pending_trigger' THEN
        UPDATE core.orders SET quantity = n.quantity, updated_at = n.updated_at
        WHERE order_id = n.order_id;
        v_shown := n.display_quantity;
    ELSE
        SELECT x.shown INTO v_shown FROM core.book AS x WHERE x.order_id = n.order_id;
        UPDATE core.book AS x
        SET quantity = n.quantity, remaining = v_remaining, shown = least(v_shown, v_remaining),
            updated_at = n.updated_at
        WHERE x.order_id = n.order_id;
        l := CASE n.side WHEN 'buy' THEN head.bids ELSE head.asks END;
        l := core.ladder_take(
            l, array_position(l.price, n.price), v_shown - least(v_shown, v_remaining), 0, NULL);
        IF n.side = 'buy' THEN
            s.head.bids := l;
        ELSE
            s.head.asks := l;
        END IF;
    END IF;
    s.taker := n;
    s.events := ARRAY[core.event_of(n, (s.head).seq, 'replaced', 'priority_kept')];
    s.events[1].shown := least(v_shown, v_remaining);
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.shrink_order(core.head, core.orders) IS
    'Less quantity at the same price: the order keeps its place (rule 13). '
    'An iceberg loses hidden quantity first.';
