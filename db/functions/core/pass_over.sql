CREATE OR REPLACE FUNCTION core.pass_over(m core.matching, p_head core.head, maker core.book)
RETURNS core.matching
LANGUAGE plpgsql AS $$
DECLARE
    v_expired CONSTANT boolean := coalesce(maker.expires_at <= p_head.time, false);
    v_mode CONSTANT core.self_trade_prevention := (m.taker).self_trade_prevention;
    v_both CONSTANT numeric := least(m.remaining, maker.remaining);
    v_maker_goes CONSTANT boolean := v_expired OR v_mode IN ('cancel_oldest', 'cancel_both')
        OR v_mode = 'decrement_and_cancel' AND maker.remaining <= m.remaining;
    v_taker_goes CONSTANT boolean := NOT v_expired AND (v_mode IN ('cancel_newest', 'cancel_both')
        OR v_mode = 'decrement_and_cancel' AND m.remaining <= maker.remaining);
    e core.order_event;
BEGIN
    IF NOT v_expired THEN
        IF v_mode = 'decrement_and_cancel' AND NOT v_taker_goes THEN
            m.taker.quantity := (m.taker).quantity - v_both;
            m.remaining := m.remaining - v_both;
        END IF;
        m.seq := m.seq + 1;
        e := core.event_of(m.taker, m.seq, 'prevented', v_mode::text);
        e.counter_order_id := maker.order_id;
        e.last_price := maker.price;
        e.last_quantity := v_both;
        m.events := m.events || e;
    END IF;

    m.level_first := maker.priority;
    IF v_maker_goes THEN
        m.level_first := maker.priority + 1;
        m.level_orders := m.level_orders + 1;
        m.level_quantity := m.level_quantity + maker.shown;
        m.closings := m.closings || core.closing_of(
            maker, CASE WHEN v_expired THEN 'expired'::core.order_status ELSE 'canceled' END,
            CASE WHEN v_expired THEN 'expired' ELSE 'self_trade_prevention' END);
        maker.shown := 0;
    ELSIF v_mode = 'decrement_and_cancel' THEN
        maker.quantity := maker.quantity - v_both;
        maker.remaining := maker.remaining - v_both;
        m.level_quantity := m.level_quantity + greatest(maker.shown - maker.remaining, 0);
        maker.shown := least(maker.shown, maker.remaining);
        maker.updated_at := p_head.time;
        m.kept := m.kept || maker;
    END IF;
    IF v_maker_goes OR v_mode = 'decrement_and_cancel' THEN
        m.seq := m.seq + 1;
        m.events := m.events || core.maker_event(
            maker, m.seq, v_maker_goes, v_expired, (m.taker).order_id);
    END IF;

    IF v_taker_goes THEN
        m.stopped := 'self_trade_prevention';
    END IF;
    RETURN m;
END
$$;

COMMENT ON FUNCTION core.pass_over(core.matching, core.head, core.book) IS
    'A maker that must not trade with this taker: expired (rule 10), or of the same account (rule '
    '11: the taker''s mode decides who goes). Leaves an event for every prevented match.';
