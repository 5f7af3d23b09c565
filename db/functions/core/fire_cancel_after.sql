CREATE OR REPLACE FUNCTION core.fire_cancel_after()
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_account int;
    v_instrument int;
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
        PERFORM core.cancel_many(
            v_instrument, core.live_orders(v_instrument, v_account), 'canceled',
            'cancel_all_after');
    END LOOP;
    RETURN 1;
END
$$;

COMMENT ON FUNCTION core.fire_cancel_after() IS
    'Fires one dead-man''s switch that is due; answers 1, or 0 when none is. Call until it does.';
