CREATE OR REPLACE FUNCTION api.send_order(
    symbol text,
    side text,
    quantity numeric,
    price numeric,
    order_type text,
    time_in_force text,
    account text,
    client_order_id text,
    post_only boolean,
    stop_price numeric,
    display_quantity numeric,
    expires_at timestamptz,
    self_trade_prevention text,
    OUT instrument_id int,
    OUT ticket bigint,
    OUT report api.order_report
)
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
    v_order core.inbox;
BEGIN
    SELECT i.instrument_id INTO instrument_id
    FROM core.instrument AS i WHERE i.symbol = send_order.symbol;
    v_order := ROW(
        instrument_id, NULL, pg_backend_pid(), core.origin_here(),
        ROW(symbol, side, quantity, price, order_type, time_in_force, account, client_order_id,
            post_only, stop_price, display_quantity, expires_at, self_trade_prevention, NULL
        )::core.order_request)::core.inbox;
    IF instrument_id IS NULL OR pg_try_advisory_xact_lock(7483, instrument_id) THEN
        report := core.place_waiting(v_order);
    ELSE
        ticket := nextval('core.ticket_seq');
        v_order.ticket := ticket;
        INSERT INTO core.inbox SELECT v_order.*;
    END IF;
END
$$;

COMMENT ON FUNCTION api.send_order IS
'First half of submit_order. Places the order, together with all that wait for its instrument, if no
command for them is under way: report is that of place_order, with error where that raises.
Otherwise leaves it where the next command finds it and answers its ticket. Commit at once, then ask
collect_order for the report: an order whose sender does not ask is placed only if another caller''s
command comes within a second.
Call it in FROM: SELECT (f(…)).* would run it once for every column.';
