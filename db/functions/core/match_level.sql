CREATE OR REPLACE FUNCTION core.match_level(
    m core.matching, p_head core.head, p_side core.side, p_price numeric, p_first bigint)
RETURNS core.matching
LANGUAGE plpgsql AS $$
DECLARE
    -- A bound cursor is planned for its first row: it walks the index at any depth, never sorts.
    v_queue NO SCROLL CURSOR FOR
        SELECT * FROM core.book AS b
        WHERE b.instrument_id = p_head.instrument_id AND b.side = p_side AND b.price = p_price
            AND b.priority >= p_first ORDER BY b.priority;
    maker core.book;
    taker core.orders := m.taker;
    v_quantity numeric;
    v_fills core.fill[] := ARRAY[]::core.fill[];
    v_closings core.closing[] := ARRAY[]::core.closing[];
    v_refilled core.book[] := ARRAY[]::core.book[];  -- icebergs at the tail of this level, in order
    v_next int := 1;
BEGIN
    m.level_quantity := 0;
    m.level_orders := 0;
    OPEN v_queue;
    WHILE m.remaining > 0 AND m.stopped IS NULL LOOP
        FETCH v_queue INTO maker;
        IF NOT FOUND THEN
            EXIT WHEN v_next > cardinality(v_refilled);
            maker := v_refilled[v_next];
            v_next := v_next + 1;
        END IF;

        IF maker.expires_at <= p_head.time OR (
            maker.account_id = taker.account_id AND taker.self_trade_prevention <> 'none')
        THEN
            m.taker := taker;
            m := core.pass_over(m, p_head, maker);
            taker := m.taker;
            CONTINUE;
        END IF;

        v_quantity := least(m.remaining, maker.shown);
        m.remaining := m.remaining - v_quantity;
        taker.traded_quantity := taker.traded_quantity + v_quantity;
        taker.traded_value := taker.traded_value + v_quantity * p_price;
        taker.status :=
            CASE WHEN m.remaining > 0 THEN 'partially_filled'::core.order_status ELSE 'filled' END;
        maker.remaining := maker.remaining - v_quantity;
        maker.shown := maker.shown - v_quantity;
        maker.traded_value := maker.traded_value + v_quantity * p_price;
        maker.updated_at := p_head.time;
        m.level_quantity := m.level_quantity + v_quantity;
        m.level_first := maker.priority + 1;
        m.seq := m.seq + 2;
        IF maker.remaining = 0 THEN
            m.level_orders := m.level_orders + 1;
            v_closings[cardinality(v_closings) + 1] := core.closing_of(maker, 'filled', NULL);
        ELSIF maker.shown = 0 THEN
            maker.shown := least(maker.display_quantity, maker.remaining);
            maker.priority := m.seq - 1;
            m.level_quantity := m.level_quantity - maker.shown;
            v_refilled[cardinality(v_refilled) + 1] := maker;
        ELSE
            m.level_first := least(m.level_first, maker.priority);
            m.kept := m.kept || maker;
        END IF;
        v_fills[cardinality(v_fills) + 1] := ROW(
            m.seq - 1, nextval('core.trade_id_seq'), p_price, v_quantity, taker, maker)::core.fill;
    END LOOP;
    CLOSE v_queue;

    m.taker := taker;
    m.fills := m.fills || v_fills;
    m.closings := m.closings || v_closings;
    m.kept := m.kept || v_refilled[v_next:];
    RETURN m;
END
$$;

COMMENT ON FUNCTION core.match_level(core.matching, core.head, core.side, numeric, bigint) IS
    'Matches the taker at one price, maker by maker in booking order, starting at the level''s '
    'first live priority. A partly filled maker keeps its place (rule 3); an iceberg''s refill '
    'goes to the tail, so all displayed quantity trades before hidden (rule 8). Reads only.';
