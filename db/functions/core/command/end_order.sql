CREATE OR REPLACE FUNCTION core.end_order(
    head core.head, o core.orders, p_status core.order_status, p_reason text,
    p_quantity numeric DEFAULT NULL)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    v_held numeric;
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    IF o.taker_fee IS NOT NULL THEN
        v_held := core.held_by(o);
    END IF;
    o.status := p_status;
    o.quantity := coalesce(p_quantity, o.quantity);
    o.updated_at := head.time;
    s.order_row := o;
    s.closings := ARRAY[ROW(
        o.order_id, p_status, p_reason, o.price, o.quantity, o.traded_quantity, o.traded_value,
        o.priority)::core.closing];
    s.events := ARRAY[core.event_of(o, (s.head).seq, p_status::text::core.event_type, p_reason)];
    IF v_held > 0 THEN
        s.events[1] := core.release(s.events[1], o.account_id, v_held);
    END IF;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.end_order(core.head, core.orders, core.order_status, text, numeric) IS
    'A live order that ends without trading: canceled or expired, with a reason. '
    'Its state is in o, its new total p_quantity if given. What it held is its account''s again.';
