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
    OUT ticket bigint
)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_request CONSTANT core.order_request := ROW(
        symbol, side, quantity, price, order_type, time_in_force, account, client_order_id,
        post_only, stop_price, display_quantity, expires_at, self_trade_prevention, NULL);
    r CONSTANT core.reading := core.read_order(v_request);
BEGIN
    SELECT i.instrument_id INTO instrument_id
    FROM core.instrument AS i WHERE i.symbol = send_order.symbol;
    IF instrument_id IS NULL OR cardinality(r.faults) > 0 THEN
        PERFORM core.refuse(core.fault_json(CASE WHEN instrument_id IS NULL THEN ARRAY[core.unknown_symbol()]
            END || r.faults));
    END IF;
    ticket := nextval('core.ticket_seq');
    INSERT INTO core.inbox
    VALUES (instrument_id, ticket, pg_backend_pid(), core.origin_here(), v_request);
END
$$;

COMMENT ON FUNCTION api.send_order IS
'First half of submit_order: reads an order and leaves it where the next command finds it.

Raises what place_order raises for a call that cannot be read; then nothing is stored. Commit, then
ask collect_order for the report within the second: an order whose sender does not ask is placed
only if another caller''s command comes within a second.';
