CREATE OR REPLACE FUNCTION core.ladder_add(
    l core.ladder, p_side core.side, p_price numeric, p_quantity numeric, p_priority bigint)
RETURNS core.ladder
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_levels CONSTANT int := cardinality(l.price);
    v_at int := array_position(l.price, p_price);
BEGIN
    IF v_at IS NOT NULL THEN
        l.quantity[v_at] := l.quantity[v_at] + p_quantity;
        l.orders[v_at] := l.orders[v_at] + 1;
        RETURN l;
    END IF;

    v_at := 1;
    IF p_side = 'sell' THEN
        WHILE v_at <= v_levels AND l.price[v_at] < p_price LOOP
            v_at := v_at + 1;
        END LOOP;
    ELSE
        WHILE v_at <= v_levels AND l.price[v_at] > p_price LOOP
            v_at := v_at + 1;
        END LOOP;
    END IF;

    IF v_at > 16 OR v_at > v_levels AND l.more THEN
        l.more := true;
    ELSE
        l.more := l.more OR v_levels = 16;
        l.price := l.price[:v_at - 1] || p_price || l.price[v_at:15];
        l.first := l.first[:v_at - 1] || p_priority || l.first[v_at:15];
        l.quantity := l.quantity[:v_at - 1] || p_quantity || l.quantity[v_at:15];
        l.orders := l.orders[:v_at - 1] || 1 || l.orders[v_at:15];
    END IF;
    RETURN l;
END
$$;

COMMENT ON FUNCTION core.ladder_add(core.ladder, core.side, numeric, numeric, bigint) IS
    'Adds one resting order to its side''s window of the 16 best levels; '
    'what lies beyond is only noted (more).';
