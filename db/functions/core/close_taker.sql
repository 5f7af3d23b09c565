CREATE OR REPLACE FUNCTION core.close_taker(
    s core.step, p_taker core.orders, p_reason text, p_event core.event_type)
RETURNS core.step
LANGUAGE plpgsql AS $$
BEGIN
    s.taker := p_taker;
    s.taker.reason := p_reason;
    IF p_reason IS NULL THEN
        s.taker.status := 'filled';
    ELSE
        s.taker.status := 'canceled';
        s.head.seq := (s.head).seq + 1;
        s.events := s.events || core.event_of(s.taker, (s.head).seq, 'canceled', p_reason);
    END IF;
    IF p_event <> 'new' THEN  -- its row in core.orders exists
        s.closings := s.closings || ROW(
            (s.taker).order_id, (s.taker).status, p_reason, (s.taker).price, (s.taker).quantity,
            (s.taker).traded_quantity, (s.taker).traded_value, (s.taker).priority)::core.closing;
    END IF;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.close_taker(core.step, core.orders, text, core.event_type) IS
    'An entering order that ends here: filled (no reason), or what is '
    'left of it canceled with a reason.';
