CREATE OR REPLACE FUNCTION core.pass_over(
    head core.head, taker core.orders, p_left numeric, maker core.book)
RETURNS core.passing
LANGUAGE plpgsql AS $$
DECLARE
    v_expired CONSTANT boolean := coalesce(maker.expires_at <= head.clock, false);
    v_mode CONSTANT core.self_trade_prevention := taker.self_trade_prevention;
    v_both CONSTANT numeric := least(p_left, maker.remaining);
    v_maker_goes CONSTANT boolean := v_expired OR v_mode IN ('cancel_oldest', 'cancel_both')
        OR v_mode = 'decrement_and_cancel' AND maker.remaining <= p_left;
    v_taker_goes CONSTANT boolean := NOT v_expired AND (v_mode IN ('cancel_newest', 'cancel_both')
        OR v_mode = 'decrement_and_cancel' AND p_left <= maker.remaining);
    e core.order_event;
    p core.passing;
BEGIN
    p.cut := 0;
    IF NOT v_expired THEN
        IF v_mode = 'decrement_and_cancel' AND NOT v_taker_goes THEN
            p.cut := v_both;
            taker.quantity := taker.quantity - v_both;
        END IF;
        head.seq := head.seq + 1;
        e := core.event_of(taker, head.seq, 'prevented', v_mode::text);
        e.counter_order_id := maker.order_id;
        e.last_price := maker.price;
        e.last_quantity := v_both;
        p.events := ARRAY[e];
    END IF;

    IF v_maker_goes THEN
        p.closing := core.final_state_of(
            maker, CASE WHEN v_expired THEN 'expired'::core.order_status ELSE 'canceled' END,
            CASE WHEN v_expired THEN 'expired' ELSE 'self_trade_prevention' END);
        maker.shown := 0;
    ELSIF v_mode = 'decrement_and_cancel' THEN
        maker.quantity := maker.quantity - v_both;
        maker.remaining := maker.remaining - v_both;
        maker.shown := least(maker.shown, maker.remaining);
        maker.updated_at := head.time;
    END IF;
    IF v_maker_goes OR v_mode = 'decrement_and_cancel' THEN
        p.events := p.events || core.maker_event(
            maker, head.seq + 1, v_maker_goes, v_expired, taker.order_id);
    END IF;
    p.maker := maker;
    p.why := CASE WHEN v_taker_goes THEN 'self_trade_prevention' END;
    RETURN p;
END
$$;

COMMENT ON FUNCTION core.pass_over(core.head, core.orders, numeric, core.book) IS
    'A maker that must not trade with this taker: expired (rule 10), or of the same account (rule '
    '11: the taker''s mode decides who goes). Leaves an event for every prevented match.';
