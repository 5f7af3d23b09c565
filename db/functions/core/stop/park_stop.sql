CREATE OR REPLACE FUNCTION core.park_stop(head core.head, o core.orders)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    v_rises CONSTANT boolean := (o.side = 'buy') <> coalesce(o.take_profit, false);
    v_best CONSTANT numeric := CASE WHEN o.trailing_delta IS NOT NULL THEN
        coalesce(head.last_price, CASE WHEN v_rises THEN 'Infinity'::numeric ELSE 0 END) END;
    v_trigger CONSTANT numeric := coalesce(
        core.trailing_price(v_best, v_rises, o.trailing_delta), o.stop_price);
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    o.status := 'pending_trigger';
    o.seq := (s.head).seq;
    o.priority := o.seq;
    o.updated_at := head.time;
    INSERT INTO core.stop_order
    VALUES (
        o.order_id, o.instrument_id, o.account_id, o.side, v_trigger, o.priority, o.expires_at,
        v_rises, o.trailing_delta, v_best, o.oco_order_id);
    IF v_rises THEN
        s.head.rises_to := least((s.head).rises_to, v_trigger);
        s.head.falls_to := greatest((s.head).falls_to, v_best);
    ELSE
        s.head.falls_to := greatest((s.head).falls_to, v_trigger);
        s.head.rises_to := least((s.head).rises_to, v_best);
    END IF;
    s.order_row := o;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.park_stop(core.head, core.orders) IS
    'An order that waits outside the book until the last price reaches its trigger (rules 7, 41), '
    'which may trail the best price from now on (rule 42).';
