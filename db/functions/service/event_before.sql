CREATE OR REPLACE FUNCTION service.event_before(p_symbol text, p_account text, p_seq bigint)
RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_instrument CONSTANT int := (
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol);
    v_account CONSTANT int := (SELECT a.account_id FROM core.account AS a WHERE a.name = p_account);
    v_near int;
    v_seq bigint;
BEGIN
    -- Who trades has an event near by; who does not has few orders.
    FOREACH v_near IN ARRAY '{50, 500, 5000}'::int[] LOOP
        SELECT max(e.seq) INTO v_seq
        FROM core.order_event AS e
        JOIN core.orders AS o ON o.order_id = e.order_id
        WHERE e.instrument_id = v_instrument AND e.seq < p_seq AND e.seq >= p_seq - v_near
            AND o.account_id = v_account;
        EXIT WHEN v_seq IS NOT NULL;
    END LOOP;
    IF v_seq IS NULL THEN
        SELECT max(e.seq) INTO v_seq
        FROM core.orders AS o
        CROSS JOIN LATERAL (
            SELECT x.seq FROM core.order_event AS x
            WHERE x.order_id = o.order_id AND x.seq < p_seq ORDER BY x.seq DESC LIMIT 1) AS e
        WHERE o.account_id = v_account AND o.instrument_id = v_instrument;
    END IF;
    RETURN v_seq;
END
$$;

COMMENT ON FUNCTION service.event_before(text, text, bigint) IS
    'The seq of an account''s last event in a symbol before p_seq; null: there is none.';
