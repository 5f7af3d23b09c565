CREATE OR REPLACE FUNCTION core.fire_cancel_after()
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_account int;
    v_instrument int;
    v_count int := 0;
BEGIN
    DELETE FROM core.cancel_after AS c
    WHERE c.account_id = (
        SELECT x.account_id FROM core.cancel_after AS x
        WHERE x.fires_at <= clock_timestamp() ORDER BY x.fires_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING c.account_id INTO v_account;
    IF v_account IS NULL THEN
        RETURN 0;
    END IF;
    FOR v_instrument IN SELECT i.instrument_id FROM core.instrument AS i ORDER BY 1 LOOP
        v_count := v_count + cardinality(core.cancel_many(
            v_instrument, core.live_orders(v_instrument, v_account), 'canceled',
            'cancel_all_after'));
    END LOOP;
    RETURN v_count;
END
$$;

COMMENT ON FUNCTION core.fire_cancel_after() IS
    'Fires one dead-man''s switch that is due and answers how many orders '
    'it canceled; call it at every sweep.';
