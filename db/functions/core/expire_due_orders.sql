CREATE OR REPLACE FUNCTION core.expire_due_orders()
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_instrument int;
    v_due bigint[];
BEGIN
    SELECT d.instrument_id, array_agg(d.order_id) INTO v_instrument, v_due
    FROM (
        (SELECT b.instrument_id, b.order_id FROM core.book AS b
        WHERE b.expires_at <= v_now ORDER BY b.expires_at LIMIT 1000)
        UNION ALL
        (SELECT x.instrument_id, x.order_id FROM core.stop_order AS x
        WHERE x.expires_at <= v_now ORDER BY x.expires_at LIMIT 1000)
    ) AS d
    GROUP BY d.instrument_id LIMIT 1;
    IF v_instrument IS NULL THEN
        RETURN 0;
    END IF;
    RETURN cardinality(core.cancel_many(v_instrument, v_due, 'expired', 'expired'));
END
$$;

COMMENT ON FUNCTION core.expire_due_orders() IS
    'The expiry sweep (rule 10): ends up to 2000 orders of one instrument '
    'whose time has passed and answers how many; call again until it answers 0. '
    'Orders past their time never trade even before it comes.';
