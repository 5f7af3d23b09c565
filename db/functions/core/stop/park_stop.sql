CREATE OR REPLACE FUNCTION core.park_stop(head core.head, o core.orders)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    o.status := 'pending_trigger';
    o.priority := (s.head).seq;
    INSERT INTO core.stop_order
    VALUES (
        o.order_id, o.instrument_id, o.account_id, o.side, o.stop_price, o.priority, o.expires_at);
    IF o.side = 'buy' THEN
        s.head.buy_stop := least((s.head).buy_stop, o.stop_price);
    ELSE
        s.head.sell_stop := greatest((s.head).sell_stop, o.stop_price);
    END IF;
    s.taker := o;
    s.events := ARRAY[core.event_of(o, (s.head).seq, 'new', NULL)];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.park_stop(core.head, core.orders) IS
    'A stop order waits outside the book until the last price reaches its trigger (rule 7).';
