CREATE OR REPLACE FUNCTION core.cancel_all(
    p_symbol text, p_account text, p_reason text DEFAULT 'requested')
RETURNS SETOF api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    v_account int;
    v_instrument int;
    v_done bigint[] := ARRAY[]::bigint[];
BEGIN
    IF core.is_name(p_account) = false THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.bad_name('account')]));
    END IF;
    IF p_symbol IS NOT NULL
        AND NOT EXISTS (SELECT FROM core.instrument AS i WHERE i.symbol = p_symbol)
    THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    IF p_account IS NOT NULL AND v_account IS NULL THEN
        RETURN;  -- a name that never traded has nothing to cancel
    END IF;
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol
        UNION ALL
        SELECT m.* FROM core.live_markets(v_account) AS m WHERE p_symbol IS NULL
        ORDER BY 1
    LOOP
        PERFORM core.lock_instrument(v_instrument);
        v_done := v_done || core.cancel_many(
            v_instrument, core.live_orders(v_instrument, v_account), 'canceled', p_reason);
    END LOOP;
    RETURN QUERY
    SELECT r.*
    FROM unnest(v_done) WITH ORDINALITY AS d (order_id, n)
    JOIN core.order_row AS v USING (order_id)
    CROSS JOIN LATERAL core.report_listed(v, '[]', false, NULL, NULL) AS r
    ORDER BY d.n;
END
$$;

COMMENT ON FUNCTION core.cancel_all(text, text, text) IS
    'Cancels every live order of a symbol and an account (null: of all), instrument by '
    'instrument: what is live when it has the instrument''s lock. Without a symbol, instruments '
    'in which nothing is live as it begins are left alone.';
