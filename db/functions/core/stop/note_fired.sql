CREATE OR REPLACE FUNCTION core.note_fired(
    head core.head, x core.stop_order, origin core.origin)
RETURNS core.head
LANGUAGE plpgsql AS $$
DECLARE
    o core.orders;
    v_passed numeric;
    s core.step;
BEGIN
    IF x.trailing_delta IS NOT NULL THEN
        UPDATE core.orders AS f SET stop_price = x.stop_price WHERE f.order_id = x.order_id;
    END IF;
    IF x.oco_order_id IS NULL THEN
        RETURN head;
    END IF;
    SELECT * INTO o FROM core.orders AS f WHERE f.order_id = x.order_id;
    s.head := head;
    s := core.cancel_other(s, o, false);
    IF o.covered IS NOT NULL AND s.events[1].event = 'canceled' THEN
        v_passed := -core.held_by(o);
        o.covered := NULL;
        v_passed := v_passed + core.held_by(o);
        s.events[1].released := nullif(s.events[1].released - v_passed, 0);
        IF s.events[1].released IS NULL THEN
            s.events[1].account_id := NULL;
        END IF;
    END IF;
    PERFORM core.write_journal(s.head, origin, NULL, s.closings, NULL, s.events);
    RETURN s.head;
END
$$;

COMMENT ON FUNCTION core.note_fired(core.head, core.stop_order, core.origin) IS
    'What a trigger leaves behind that was reached: where it was, if it trailed, and the other of '
    'its pair canceled, which hands over what it held for this one (rules 42, 43).';
