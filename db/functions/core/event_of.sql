CREATE OR REPLACE FUNCTION core.event_of(
    p_order core.orders, p_seq bigint, p_event core.event_type, p_reason text)
RETURNS core.order_event
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_live CONSTANT boolean := p_order.status IN ('new', 'partially_filled', 'pending_trigger');
    v_remaining CONSTANT numeric :=
        CASE WHEN v_live THEN p_order.quantity - p_order.traded_quantity ELSE 0 END;
    e core.order_event;
BEGIN
    e.instrument_id := p_order.instrument_id;
    e.seq := p_seq;
    e.order_id := p_order.order_id;
    e.event := p_event;
    e.reason := p_reason;
    e.status := p_order.status;
    e.price := p_order.price;
    e.stop_price := p_order.stop_price;
    e.quantity := p_order.quantity;
    e.shown := least(p_order.display_quantity, v_remaining);
    e.traded_quantity := p_order.traded_quantity;
    e.traded_value := p_order.traded_value;
    e.remaining := v_remaining;
    e.priority := p_order.priority;
    RETURN e;
END
$$;

COMMENT ON FUNCTION core.event_of(core.orders, bigint, core.event_type, text) IS
    'A journal row for what happened to an order, with its state after it.';
