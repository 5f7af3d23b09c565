CREATE OR REPLACE FUNCTION core.end_order(
    head core.head, o core.orders, p_status core.order_status, p_reason text)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    o.status := p_status;
    o.updated_at := head.time;
    s.taker := o;
    s.closings := ARRAY[ROW(
        o.order_id, p_status, p_reason, o.price, o.quantity, o.traded_quantity, o.traded_value,
        o.priority)::core.closing];
    s.events := ARRAY[core.event_of(o, (s.head).seq, p_status::text::core.event_type, p_reason)];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.end_order(core.head, core.orders, core.order_status, text) IS
    'A live order that ends without trading: canceled or expired, with a reason. '
    'Its state is in o.';
