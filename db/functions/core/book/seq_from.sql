CREATE OR REPLACE FUNCTION core.seq_from(p_instrument_id int, p_time timestamptz)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_before bigint := 0;  -- up to here all is earlier,
    v_from bigint;         -- from here on nothing is
    v_middle bigint;
BEGIN
    SELECT h.seq + 1 INTO v_from FROM core.head AS h
    WHERE h.instrument_id = p_instrument_id ORDER BY h.follows DESC LIMIT 1;
    WHILE v_before + 1 < v_from LOOP
        v_middle := (v_before + v_from) / 2;
        IF (SELECT e.occurred_at < p_time FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.seq = v_middle)
        THEN
            v_before := v_middle;
        ELSE
            v_from := v_middle;
        END IF;
    END LOOP;
    RETURN v_from;
END
$$;

COMMENT ON FUNCTION core.seq_from(int, timestamptz) IS
    'The seq from which on a market''s events are of a time or later, by bisection: times rise '
    'with seq, but at a clock_reset; where such a one repeats the time, one of the places.';
