CREATE OR REPLACE FUNCTION core.event_of(
    o core.orders, p_seq bigint, p_event core.event_type, p_reason text)
RETURNS core.event
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_left CONSTANT numeric := CASE
        WHEN o.status IN ('new', 'partially_filled', 'pending_trigger')
            THEN o.quantity - o.traded_quantity
        ELSE 0
    END;
BEGIN
    RETURN ROW(
        p_seq, o.order_id, o.priority, NULL, NULL, NULL, NULL, o.instrument_id, p_event, o.status,
        o.price, o.stop_price, o.quantity, least(o.display_quantity, v_left), o.traded_quantity,
        o.traded_value, v_left, NULL, NULL, p_reason, NULL, NULL, NULL, NULL)::core.event;
END
$$;

COMMENT ON FUNCTION core.event_of(core.orders, bigint, core.event_type, text) IS
    'A journal row for what happened to an order, with its state after it.';
