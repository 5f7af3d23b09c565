CREATE OR REPLACE FUNCTION core.maker_event(
    maker core.book, p_seq bigint, p_gone boolean, p_expired boolean, p_counter_order_id bigint)
RETURNS core.event
LANGUAGE plpgsql STABLE AS $$
DECLARE
    e core.event;
BEGIN
    e.instrument_id := maker.instrument_id;
    e.seq := p_seq;
    e.order_id := maker.order_id;
    e.event := CASE
        WHEN p_expired THEN 'expired'::core.event_type
        WHEN p_gone THEN 'canceled'
        ELSE 'replaced'
    END;
    e.reason := CASE
        WHEN p_expired THEN 'expired'
        WHEN p_gone THEN 'self_trade_prevention'
        ELSE 'decremented'
    END;
    e.status := CASE
        WHEN p_expired THEN 'expired'::core.order_status
        WHEN p_gone THEN 'canceled'
        WHEN maker.remaining < maker.quantity THEN 'partially_filled'
        ELSE 'new'
    END;
    e.price := maker.price;
    e.stop_price := maker.stop_price;
    e.quantity := maker.quantity;
    e.traded_quantity := maker.quantity - maker.remaining;
    e.traded_value := maker.traded_value;
    e.remaining := CASE WHEN p_gone THEN 0 ELSE maker.remaining END;
    e.shown := CASE WHEN p_gone THEN 0 ELSE maker.shown END;
    e.priority := maker.priority;
    IF NOT p_expired THEN
        e.counter_order_id := p_counter_order_id;
    END IF;
    RETURN e;
END
$$;

COMMENT ON FUNCTION core.maker_event(core.book, bigint, boolean, boolean, bigint) IS
    'A journal row for a resting order that a taker met and did not trade with.';
