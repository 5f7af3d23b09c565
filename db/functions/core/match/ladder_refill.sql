CREATE OR REPLACE FUNCTION core.ladder_refill(
    l core.ladder, p_instrument_id int, p_side core.side, p_last numeric)
RETURNS core.ladder
LANGUAGE plpgsql AS $$
DECLARE
    v_levels int := cardinality(l.price);
    v_price numeric;
    v_first bigint;
    v_quantity numeric;
    v_orders int;
BEGIN
    IF v_levels >= 5 OR NOT l.more THEN
        RETURN l;
    END IF;
    v_price := coalesce(l.price[v_levels], p_last);
    LOOP
        IF p_side = 'sell' THEN
            SELECT b.price INTO v_price FROM core.book AS b
            WHERE b.instrument_id = p_instrument_id AND b.side = 'sell' AND b.price > v_price
            ORDER BY b.price LIMIT 1;
        ELSE
            SELECT b.price INTO v_price FROM core.book AS b
            WHERE b.instrument_id = p_instrument_id AND b.side = 'buy' AND b.price < v_price
            ORDER BY b.price DESC LIMIT 1;
        END IF;
        l.more := v_price IS NOT NULL;
        EXIT WHEN NOT l.more OR v_levels = 16;

        SELECT min(b.priority), sum(b.shown), count(*)::int INTO v_first, v_quantity, v_orders
        FROM core.book AS b
        WHERE b.instrument_id = p_instrument_id AND b.side = p_side AND b.price = v_price;
        v_levels := v_levels + 1;
        l.price[v_levels] := v_price;
        l.first[v_levels] := v_first;
        l.quantity[v_levels] := v_quantity;
        l.orders[v_levels] := v_orders;
    END LOOP;
    RETURN l;
END
$$;

COMMENT ON FUNCTION core.ladder_refill(core.ladder, int, core.side, numeric) IS
    'When fewer than 5 levels are left in the window and more lie beyond: '
    'reads them from the book, up to 16. p_last: a price that no level beyond the window is better '
    'than, used when the window is empty.';
