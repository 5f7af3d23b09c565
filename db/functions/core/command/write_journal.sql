CREATE OR REPLACE FUNCTION core.write_journal(
    head core.head, origin core.origin, p_opened core.orders[], p_closings core.closing[],
    p_trades core.trade[], p_events core.order_event[])
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(p_opened) > 0 THEN
        INSERT INTO core.orders SELECT * FROM unnest(p_opened);
    END IF;
    IF cardinality(p_closings) > 0 THEN
        UPDATE core.orders AS o
        SET status = c.status, reason = c.reason, price = c.price, quantity = c.quantity,
            traded_quantity = c.traded_quantity, traded_value = c.traded_value,
            priority = c.priority, updated_at = head.time
        FROM unnest(p_closings) AS c
        WHERE o.order_id = c.order_id;
    END IF;
    IF cardinality(p_trades) > 0 THEN
        INSERT INTO core.trade SELECT * FROM unnest(p_trades);
    END IF;
    INSERT INTO core.order_event
    SELECT head.instrument_id, e.seq, e.order_id, e.event, e.reason, e.status, e.price,
        e.stop_price, e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining,
        e.priority, e.trade_id, e.last_price, e.last_quantity, e.counter_order_id,
        origin.received_at, head.time, origin.db_user, origin.application,
        nullif(head.clock, head.time)
    FROM unnest(p_events) AS e;
END
$$;

COMMENT ON FUNCTION core.write_journal(
    core.head, core.origin, core.orders[], core.closing[], core.trade[], core.order_event[]) IS
    'Writes what a command did: each table in one statement, whatever the number of orders.';
