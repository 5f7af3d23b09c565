CREATE OR REPLACE FUNCTION core.place(p_requests api.order_request[], origin core.origin)
RETURNS api.order_report[]
LANGUAGE plpgsql AS $$
DECLARE
    v_count CONSTANT int := cardinality(p_requests);
    v_instruments CONSTANT int[] := core.find_instruments(p_requests);
    v_orders core.orders[];
    v_errors jsonb[];
    v_most numeric := 0;  -- that they can cost: no fee is 1 or more
    v_named boolean := false;  -- by an account or a client order id
    v_locked core.locked;
    v_outcome core.outcome;
    v_trades core.trade[];
    v_reports api.order_report[];
    v_instrument int;
    r core.reading;
    o core.orders;
BEGIN
    FOR i IN 1..v_count LOOP
        r := core.read_order(p_requests[i]);
        o := r.order_row;
        IF v_instruments[i] IS NULL AND p_requests[i].faults IS NULL THEN
            r.faults := core.unknown_symbol() || r.faults;
        END IF;
        IF cardinality(r.faults) > 0 THEN
            v_errors[i] := core.fault_json(r.faults);
        ELSE
            o.order_id := nextval('core.order_id_seq');
            o.instrument_id := v_instruments[i];
            v_most := v_most + nullif(o.quantity, 0) * (1 + 2 * o.price);
            v_named := v_named OR p_requests[i].account IS NOT NULL
                OR p_requests[i].client_order_id IS NOT NULL;
        END IF;
        v_orders[i] := o;
    END LOOP;
    IF v_named THEN
        v_orders := core.register_accounts(v_orders, p_requests);
        v_locked := core.lock_accounts(v_orders);
        IF v_locked.limited IS NOT NULL THEN
            v_errors := core.rate_errors(v_orders, v_locked.limited, v_errors);
            FOR i IN 1..v_count LOOP
                CONTINUE WHEN v_errors[i] IS NULL;
                v_orders[i].order_id := NULL;  -- nothing stands for its client order id
            END LOOP;
        END IF;
        v_orders := core.claim_client_orders(v_orders);
        PERFORM core.free_overdue(v_locked.purses, v_most, v_instruments);
    END IF;

    FOREACH v_instrument IN ARRAY core.distinct_ids(v_instruments) LOOP
        DECLARE
            v_batch int[];
            v_entering core.orders[];
        BEGIN
            FOR i IN 1..v_count LOOP
                IF v_instruments[i] = v_instrument AND v_errors[i] IS NULL
                    AND v_orders[i].status = 'new'
                THEN
                    v_batch := v_batch || i;
                    v_entering := v_entering || v_orders[i];
                END IF;
            END LOOP;
            IF v_batch IS NOT NULL THEN
                v_outcome := core.run_orders(
                    v_instrument, v_entering, origin, v_locked.purses, v_named);
                v_locked.purses := coalesce(v_outcome.purses, v_locked.purses);
                v_trades := v_trades || v_outcome.trades;
                v_reports := core.report_entered(v_reports, v_outcome, v_batch, p_requests);
            END IF;
        END;
    END LOOP;
    RETURN core.report_others(v_reports, v_orders, v_errors, v_trades);
END
$$;

COMMENT ON FUNCTION core.place(api.order_request[], core.origin) IS
    'Places orders, each on its own: reads all, claims their client order ids, '
    'then runs them instrument by instrument. One report per item, in the given order; '
    'an item that could not be read carries error. Locks are taken in one order everywhere: '
    'accounts, client order ids, instruments, each sorted.';
