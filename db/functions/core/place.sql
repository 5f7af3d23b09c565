CREATE OR REPLACE FUNCTION core.place(
    p_requests core.order_request[], p_origin core.origin DEFAULT core.origin_here())
RETURNS SETOF api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    v_count CONSTANT int := cardinality(p_requests);
    v_instruments CONSTANT int[] := core.find_instruments(p_requests);
    v_orders core.orders[] := ARRAY[]::core.orders[];
    v_errors jsonb[] := array_fill(NULL::jsonb, ARRAY[v_count]);
    v_fills core.fill[] := ARRAY[]::core.fill[];
    v_batch core.orders[];
    v_outcome core.outcome;
    v_instrument int;
    r core.reading;
BEGIN
    FOR i IN 1..v_count LOOP
        r := core.read_order(p_requests[i]);
        IF v_instruments[i] IS NULL AND p_requests[i].faults IS NULL THEN
            r.faults := core.fault(
                'symbol', 'unknown_symbol', 'see the view instruments for what can be traded'
            ) || r.faults;
        END IF;
        IF cardinality(r.faults) > 0 THEN
            v_errors[i] := core.fault_json(r.faults);
        ELSE
            r.taker.order_id := nextval('core.order_id_seq');
            r.taker.instrument_id := v_instruments[i];
        END IF;
        v_orders[i] := r.taker;
    END LOOP;
    v_orders := core.register_accounts(v_orders, p_requests);
    v_orders := core.claim_client_orders(v_orders);

    FOREACH v_instrument IN ARRAY core.distinct_ids(v_instruments) LOOP
        v_batch := ARRAY[]::core.orders[];
        FOR i IN 1..v_count LOOP
            IF v_instruments[i] = v_instrument AND v_errors[i] IS NULL
                AND v_orders[i].status = 'new'
            THEN
                v_batch := v_batch || v_orders[i];
            END IF;
        END LOOP;
        IF cardinality(v_batch) > 0 THEN
            v_outcome := core.run_orders(v_instrument, v_batch, p_origin);
            v_fills := v_fills || v_outcome.fills;
        END IF;
    END LOOP;
    IF v_count = 1 AND NOT v_outcome.fired AND v_orders[1].stop_price IS NULL THEN
        -- It stands as it entered.
        RETURN NEXT core.report_one(v_outcome.takers[1], p_requests[1], v_fills);
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM core.report(v_orders, v_errors, v_fills);
END
$$;

COMMENT ON FUNCTION core.place(core.order_request[], core.origin) IS
    'Places orders, each on its own: reads all, claims their client order ids, '
    'then runs them instrument by instrument. One row per item, in the given order; '
    'an item that could not be read carries error. Locks are taken in one order everywhere: '
    'accounts, client order ids, instruments, each sorted.';
