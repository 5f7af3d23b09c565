CREATE OR REPLACE FUNCTION core.write_journal(
    head core.head, origin core.origin, p_opened core.orders[], p_closings core.closing[],
    p_trades core.trade[], p_events core.event[])
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(p_opened) > 0 THEN
        INSERT INTO core.orders
        SELECT o.order_id, o.seq, o.priority, o.created_at, o.updated_at, origin.received_at,
            o.expires_at, nullif(head.clock, head.time), o.instrument_id, o.account_id, o.side,
            o.order_type, o.time_in_force, o.self_trade_prevention, o.status, o.post_only,
            o.price, o.stop_price, o.quantity, o.display_quantity, o.traded_quantity,
            o.traded_value, o.entered_price, o.entered_stop_price, o.entered_quantity,
            o.client_order_id, o.reason, origin.db_user, origin.application, o.maker_fee,
            o.taker_fee, o.quote_quantity, o.take_profit, o.trailing_delta, o.oco_order_id,
            o.covered
        FROM unnest(p_opened) AS o;
    END IF;
    IF cardinality(p_closings) > 0 THEN
        UPDATE core.orders AS o
        SET status = c.status, reason = c.reason, price = c.price, quantity = c.quantity,
            traded_quantity = c.traded_quantity, traded_value = c.traded_value,
            priority = c.priority, updated_at = head.time,
            entered_price = core.entered(o.entered_price, o.price, c.price),
            entered_quantity = core.entered(o.entered_quantity, o.quantity, c.quantity)
        FROM unnest(p_closings) AS c
        WHERE o.order_id = c.order_id;
    END IF;
    IF cardinality(p_trades) > 0 THEN
        INSERT INTO core.trade SELECT * FROM unnest(p_trades);
    END IF;
    IF cardinality(p_events) > 0 THEN
        INSERT INTO core.event
        SELECT e.seq, e.order_id, e.priority, e.counter_order_id, origin.received_at, head.time,
            nullif(head.clock, head.time), head.instrument_id, e.event, e.status, e.price,
            e.stop_price, e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining,
            e.last_price, e.last_quantity, e.reason, origin.db_user, origin.application,
            e.account_id, e.released
        FROM unnest(p_events) AS e;
    END IF;
END
$$;

COMMENT ON FUNCTION core.write_journal(
    core.head, core.origin, core.orders[], core.closing[], core.trade[], core.event[]) IS
    'Writes what a command did: each table in one statement, whatever the number of orders.';
