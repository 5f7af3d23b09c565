CREATE OR REPLACE FUNCTION api.collect_order(instrument_id int, ticket bigint)
RETURNS api.order_report
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_turn boolean;
    v_order core.inbox;
    v_report api.order_report;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION USING ERRCODE = 'feature_not_supported',
            MESSAGE = 'collect_order works at isolation level read committed only';
    END IF;
    LOOP
        v_turn := core.take_turn(instrument_id);
        SELECT (o.report).* INTO v_report FROM core.outbox AS o
        WHERE o.instrument_id = collect_order.instrument_id AND o.ticket = collect_order.ticket
            AND o.pid = pg_backend_pid();
        IF FOUND THEN
            RETURN v_report;
        ELSIF v_turn THEN
            EXIT;
        END IF;
    END LOOP;
    SELECT * INTO v_order FROM core.inbox AS i
    WHERE i.instrument_id = collect_order.instrument_id AND i.ticket = collect_order.ticket
        AND i.pid = pg_backend_pid();
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
            MESSAGE = 'no order of this session waits under this ticket';
    END IF;
    RETURN core.place_waiting(v_order);
END
$$;

COMMENT ON FUNCTION api.collect_order(int, bigint) IS
'Second half of submit_order: the report of an order that this session sent with send_order and
committed. Waits for the command under way; places the order, together with all others that wait for
the same instrument, unless another caller has done so. Commit at once: others wait for that.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
