CREATE OR REPLACE FUNCTION core.match_order(p_head core.head, p_taker core.orders)
RETURNS core.matching
LANGUAGE plpgsql AS $$
DECLARE
    v_side CONSTANT core.side := CASE p_taker.side WHEN 'buy' THEN 'sell'::core.side ELSE 'buy' END;
    v_sign CONSTANT int := CASE p_taker.side WHEN 'buy' THEN 1 ELSE -1 END;
    v_limit CONSTANT numeric := v_sign * p_taker.price;
    v_price numeric;
    l core.ladder;
    m core.matching;
BEGIN
    m.taker := p_taker;
    m.remaining := p_taker.quantity - p_taker.traded_quantity;
    m.seq := p_head.seq;
    m.fills := ARRAY[]::core.fill[];
    m.closings := ARRAY[]::core.closing[];
    m.kept := ARRAY[]::core.book[];
    m.events := ARRAY[]::core.order_event[];
    IF v_side = 'sell' THEN
        l := p_head.asks;
    ELSE
        l := p_head.bids;
    END IF;

    WHILE m.remaining > 0 AND m.stopped IS NULL AND cardinality(l.price) > 0 LOOP
        v_price := l.price[1];
        EXIT WHEN v_sign * v_price > v_limit;  -- never for a market order: its limit is null
        m := core.match_level(m, p_head, v_side, v_price, l.first[1]);
        l := core.ladder_take(l, 1, m.level_quantity, m.level_orders, m.level_first);
        l := core.ladder_refill(l, p_head.instrument_id, v_side, v_price);
    END LOOP;

    m.ladder := l;
    RETURN m;
END
$$;

COMMENT ON FUNCTION core.match_order(core.head, core.orders) IS
    'Matches an order against the other side, level by level, best first (rules 1, 2). '
    'Reads only; works for both sides by comparing price times +1 or -1. '
    'head.seq is the seq of the order''s entry event.';
