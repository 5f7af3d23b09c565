CREATE OR REPLACE FUNCTION core.turn_away(
    s core.step, p_order core.orders, p_event core.event_type, p_reason text)
RETURNS core.step
LANGUAGE plpgsql AS $$
BEGIN
    IF p_event = 'replaced' THEN  -- raises: order and place stay untouched (rule 14)
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'price', p_reason, 'the new price would trade at once')]));
    ELSIF p_reason = 'post_only_would_trade' THEN
        s.head.seq := (s.head).seq - 1;
        RETURN core.reject_order(s.head, p_order, p_reason);
    END IF;
    s.fills := ARRAY[]::core.fill[];
    s.closings := ARRAY[]::core.closing[];
    RETURN core.close_taker(s, p_order, p_reason, p_event);
END
$$;

COMMENT ON FUNCTION core.turn_away(core.step, core.orders, core.event_type, text) IS
    'An order that changes nothing although it was read and checked: post-only that would trade '
    '(rule 6), fill-or-kill without enough to fill it (rule 5).';
