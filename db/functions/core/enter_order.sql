CREATE OR REPLACE FUNCTION core.enter_order(
    p_head core.head, p_order core.orders, p_event core.event_type, p_reason text)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    v_refusal text;
    h core.head := p_head;
    m core.matching;
    s core.step;
BEGIN
    h.seq := h.seq + 1;
    p_order.priority := CASE
        WHEN p_order.time_in_force NOT IN ('ioc', 'fok') AND p_order.order_type = 'limit'
            THEN h.seq
    END;
    p_order.status := CASE
        WHEN p_order.traded_quantity > 0 THEN 'partially_filled'::core.order_status
        ELSE 'new'
    END;
    p_order.updated_at := h.time;
    s.events := ARRAY[core.event_of(p_order, h.seq, p_event, p_reason)];

    m := core.match_order(h, p_order);
    v_refusal := CASE
        WHEN p_order.post_only AND cardinality(m.fills) > 0 THEN 'post_only_would_trade'
        WHEN p_order.time_in_force = 'fok'
            AND (m.taker).traded_quantity < p_order.quantity THEN 'fok_not_filled'
    END;
    IF v_refusal IS NOT NULL THEN
        s.head := h;
        RETURN core.turn_away(s, p_order, p_event, v_refusal);
    END IF;

    IF cardinality(m.closings) > 0 OR cardinality(m.kept) > 0 THEN
        PERFORM core.apply_matching(m);
    END IF;
    h.seq := m.seq;
    IF cardinality(m.fills) > 0 THEN
        h.last_price := m.fills[cardinality(m.fills)].price;
        h.trade_id := m.fills[cardinality(m.fills)].trade_id;
    END IF;
    IF p_order.side = 'buy' THEN
        h.asks := m.ladder;
    ELSE
        h.bids := m.ladder;
    END IF;
    s.head := h;
    s.fills := m.fills;
    s.closings := m.closings;
    s.events := s.events || m.events;

    IF m.stopped IS NOT NULL THEN
        RETURN core.close_taker(s, m.taker, m.stopped, p_event);
    ELSIF m.remaining = 0 THEN
        RETURN core.close_taker(s, m.taker, NULL, p_event);
    ELSIF p_order.priority IS NULL THEN
        RETURN core.close_taker(
            s, m.taker,
            CASE WHEN cardinality(m.fills) = 0 THEN 'no_liquidity' ELSE 'remainder_canceled' END,
            p_event);
    END IF;
    RETURN core.rest_order(s, m.taker, m.remaining);
END
$$;

COMMENT ON FUNCTION core.enter_order(core.head, core.orders, core.event_type, text) IS
    'One order into the market: match, then trade, rest, cancel the rest, or turn away (rules '
    '1-6). The one way in for new orders, modified orders that lost their place, and triggered '
    'stops. Writes the book; returns the market after it and the journal to write.';
