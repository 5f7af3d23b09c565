CREATE OR REPLACE FUNCTION core.ladder_take(
    l core.ladder, p_at int, p_quantity numeric, p_orders int, p_first bigint)
RETURNS core.ladder
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF p_at IS NULL THEN  -- beyond the window
        RETURN l;
    END IF;
    IF l.orders[p_at] = p_orders THEN
        l.price := l.price[:p_at - 1] || l.price[p_at + 1:];
        l.first := l.first[:p_at - 1] || l.first[p_at + 1:];
        l.quantity := l.quantity[:p_at - 1] || l.quantity[p_at + 1:];
        l.orders := l.orders[:p_at - 1] || l.orders[p_at + 1:];
    ELSE
        l.quantity[p_at] := l.quantity[p_at] - p_quantity;
        l.orders[p_at] := l.orders[p_at] - p_orders;
        l.first[p_at] := coalesce(p_first, l.first[p_at]);
    END IF;
    RETURN l;
END
$$;

COMMENT ON FUNCTION core.ladder_take(core.ladder, int, numeric, int, bigint) IS
    'Takes shown quantity and orders from level p_at of a ladder (null: '
    'the level is beyond the window); a level without orders goes. p_first: '
    'new bound of its live priorities, null: as it was.';
