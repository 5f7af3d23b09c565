CREATE OR REPLACE FUNCTION core.end_overdue(p_accounts int[], p_instruments int[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_clock CONSTANT timestamptz := clock_timestamp();
    v_due bigint[];
    v_markets int[];
    v_market int;
BEGIN
    -- The first time of all is found at once, and mostly lies ahead.
    IF (least(
            (SELECT min(b.expires_at) FROM core.book AS b),
            (SELECT min(x.expires_at) FROM core.stop_order AS x)) <= v_clock) IS NOT TRUE
    THEN
        RETURN;
    END IF;
    SELECT array_agg(d.order_id), array_agg(d.instrument_id) INTO v_due, v_markets
    FROM core.overdue_orders(v_clock) AS d
    JOIN core.instrument AS i ON i.instrument_id = d.instrument_id
    WHERE i.quote_asset_id IS NOT NULL AND d.account_id = ANY (p_accounts);
    IF v_due IS NULL THEN
        RETURN;
    END IF;
    FOREACH v_market IN ARRAY core.distinct_ids(v_markets || p_instruments) LOOP
        IF v_market = ANY (p_instruments) THEN
            PERFORM core.lock_instrument(v_market);
        ELSE  -- no market waits for another one
            PERFORM FROM core.instrument AS i
            WHERE i.instrument_id = v_market FOR NO KEY UPDATE SKIP LOCKED;
            CONTINUE WHEN NOT FOUND;
        END IF;
        PERFORM core.cancel_many(v_market, ARRAY(
            SELECT o.order_id FROM core.orders AS o
            WHERE o.order_id = ANY (v_due) AND o.instrument_id = v_market), 'expired', 'expired');
    END LOOP;
END
$$;

COMMENT ON FUNCTION core.end_overdue(int[], int[]) IS
    'Before accounts take more than they seem to have: ends their orders whose time is over, in '
    'all markets that are free, so that what these held can be spent at once, not only after a '
    'sweep (rule 10). p_instruments: where they go on, locked here too, for instruments are '
    'locked by id.';
