CREATE OR REPLACE FUNCTION core.seq_below(p_instrument_id int, p_order_id bigint)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_none CONSTANT bigint := 9223372036854775807;
    v_low bigint := 0;
    v_high bigint;
    v_middle bigint;
    o record;
BEGIN
    IF p_order_id = v_none OR p_order_id <= 1 THEN
        RETURN CASE p_order_id WHEN v_none THEN v_none ELSE 0 END;
    END IF;
    SELECT x.seq INTO v_high FROM core.orders AS x
    WHERE x.order_id = p_order_id AND x.instrument_id = p_instrument_id;
    IF FOUND THEN
        RETURN v_high;
    END IF;
    SELECT x.seq + 1 INTO v_high FROM core.orders AS x
    WHERE x.instrument_id = p_instrument_id ORDER BY x.seq DESC LIMIT 1;
    WHILE v_low < v_high LOOP
        v_middle := (v_low + v_high) / 2;
        SELECT x.seq, x.order_id INTO o FROM core.orders AS x
        WHERE x.instrument_id = p_instrument_id AND x.seq >= v_middle ORDER BY x.seq LIMIT 1;
        IF o.order_id < p_order_id THEN
            v_low := o.seq + 1;
        ELSE
            v_high := v_middle;
        END IF;
    END LOOP;
    RETURN coalesce(v_high, 0);
END
$$;

COMMENT ON FUNCTION core.seq_below(int, bigint) IS
    'The seq below which the orders lie that entered a market before an order. For an id that is '
    'none of its orders: those with smaller ids, found by bisection; ids are given before the lock '
    'is taken, so that of orders that came at the same moment it may take one for another.';
