CREATE OR REPLACE FUNCTION core.cancel_other(s core.step, o core.orders, p_expired boolean)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    n core.orders;
    r core.removal;
    ended core.step;
BEGIN
    SELECT * INTO n FROM core.orders AS x WHERE x.order_id = o.oco_order_id;
    r := core.remove_order(s.head, n);
    IF r.found THEN
        ended := core.end_other(r.head, r.order_row, p_expired);
        s.head := ended.head;
        s.events := s.events || ended.events;
        s.closings := s.closings || ended.closings;
    END IF;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.cancel_other(core.step, core.orders, boolean) IS
    'A step that ended or fired an order, and the other one of its pair ended, if it has that '
    'still (rule 43).';
