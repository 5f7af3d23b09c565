CREATE OR REPLACE FUNCTION core.remove_order(head core.head, o core.orders)
RETURNS core.removal
LANGUAGE plpgsql AS $$
DECLARE
    b core.book;
    l core.ladder;
    r core.removal;
    v_at int;
BEGIN
    r.head := head;
    r.taker := o;
    DELETE FROM core.book AS x WHERE x.order_id = o.order_id RETURNING * INTO b;
    IF FOUND THEN
        r.taker := core.live_order(o, b);
        l := CASE b.side WHEN 'buy' THEN head.bids ELSE head.asks END;
        v_at := array_position(l.price, b.price);
        l := core.ladder_take(
            l, v_at, b.shown, 1, CASE l.first[v_at] WHEN b.priority THEN b.priority + 1 END);
        l := core.ladder_refill(l, b.instrument_id, b.side, b.price);
        IF b.side = 'buy' THEN
            r.head.bids := l;
        ELSE
            r.head.asks := l;
        END IF;
        r.found := true;
    ELSE
        DELETE FROM core.stop_order AS x WHERE x.order_id = o.order_id;
        r.found := FOUND;
        IF FOUND THEN
            r.head := core.nearest_stops(head);
        END IF;
    END IF;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.remove_order(core.head, core.orders) IS
    'Takes a live order out of the book or from the waiting stops; answers the market without it '
    'and the order as it stood. found is false when the order is not live any more.';
