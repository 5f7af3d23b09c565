CREATE OR REPLACE FUNCTION core.reject_order(p_head core.head, p_order core.orders, p_reason text)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    s core.step;
BEGIN
    s.head := p_head;
    s.head.seq := p_head.seq + 1;
    p_order.status := 'rejected';
    p_order.reason := p_reason;
    p_order.priority := NULL;
    p_order.updated_at := p_head.time;
    s.taker := p_order;
    s.events := ARRAY[core.event_of(p_order, (s.head).seq, 'rejected', p_reason)];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.reject_order(core.head, core.orders, text) IS
    'An order that the market refuses: recorded with an id, an event and a reason (rule 22).';
