CREATE OR REPLACE FUNCTION core.seq_of_trade(p_instrument_id int, p_trade_id bigint)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_before bigint := 0;  -- trades up to here have smaller ids,
    v_from bigint;         -- those from here on have not
    v_middle bigint;
    v_seq bigint;
    v_trade_id bigint;
BEGIN
    SELECT t.seq + 1 INTO v_from FROM core.trade AS t
    WHERE t.instrument_id = p_instrument_id ORDER BY t.seq DESC LIMIT 1;
    WHILE v_before + 1 < v_from LOOP
        v_middle := (v_before + v_from) / 2;
        SELECT t.seq, t.trade_id INTO v_seq, v_trade_id FROM core.trade AS t
        WHERE t.instrument_id = p_instrument_id AND t.seq BETWEEN v_middle AND v_from - 1
        ORDER BY t.seq LIMIT 1;
        IF v_trade_id < p_trade_id AND FOUND THEN
            v_before := v_seq;
        ELSE
            v_from := v_middle;
        END IF;
    END LOOP;
    RETURN coalesce(v_from, 1);
END
$$;

COMMENT ON FUNCTION core.seq_of_trade(int, bigint) IS
    'The seq from which on a market''s trades have this id or a greater one, by bisection: ids '
    'rise with seq within a market.';
