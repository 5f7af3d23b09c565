CREATE OR REPLACE FUNCTION core.reject_order(head core.head, o core.orders, p_reason text)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    s core.step;
BEGIN
    s.head := head;
    s.head.seq := head.seq + 1;
    o.status := 'rejected';
    o.reason := p_reason;
    o.priority := NULL;
    o.updated_at := head.time;
    s.taker := o;
    s.events := ARRAY[core.event_of(o, (s.head).seq, 'rejected', p_reason)];
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.reject_order(core.head, core.orders, text) IS
    'An order that the market refuses: recorded with an id, an event and a reason (rule 22).';
