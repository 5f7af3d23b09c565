CREATE OR REPLACE PROCEDURE api.submit_order(
    symbol text,
    side text,
    quantity numeric,
    price numeric DEFAULT NULL,
    order_type text DEFAULT NULL,
    time_in_force text DEFAULT 'gtc',
    account text DEFAULT NULL,
    client_order_id text DEFAULT NULL,
    post_only boolean DEFAULT false,
    stop_price numeric DEFAULT NULL,
    display_quantity numeric DEFAULT NULL,
    expires_at timestamptz DEFAULT NULL,
    self_trade_prevention text DEFAULT 'cancel_newest',
    INOUT report api.order_report DEFAULT NULL
)
LANGUAGE plpgsql AS $$
DECLARE
    v_sent record;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        COMMIT;  -- what others have placed meanwhile must be seen
        SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    END IF;
    v_sent := api.send_order(
        symbol, side, quantity, price, order_type, time_in_force, account, client_order_id,
        post_only, stop_price, display_quantity, expires_at, self_trade_prevention);
    -- Decided before the commit: nothing may be looked at between it and the isolation level.
    IF v_sent.ticket IS NULL THEN
        report := v_sent.report;
        COMMIT;
    ELSE
        COMMIT;
        SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
        report := api.collect_order(v_sent.instrument_id, v_sent.ticket);
        COMMIT;
    END IF;
    IF report.error IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = (
                SELECT r.sqlstate FROM api.refusals AS r WHERE r.code = report.error ->> 'code'),
            MESSAGE = (report.error ->> 'code') || ': ' || (report.error ->> 'message'),
            DETAIL = report.error::text;
    END IF;
END
$$;

COMMENT ON PROCEDURE api.submit_order IS
'Places one order as place_order does, sharing the command and its commit with the orders that other
callers send at the same time: CALL submit_order(''ACME'', ''buy'', 5, 100.50). For many sessions on
one busy instrument; a lone caller pays for the look whether others wait.

Arguments, report and errors are those of place_order. When it answers, the order is on disk.

It commits, so it cannot be called inside a transaction (2D000: nothing was done). An error that is
not of class RT, or a lost connection, leaves open whether the order was placed, as with any commit:
repeat the call with the same client_order_id.';
