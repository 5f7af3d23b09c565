CREATE OR REPLACE FUNCTION core.write_journal(
    p_head core.head, p_origin core.origin, p_opened core.orders[], p_closings core.closing[],
    p_fills core.fill[], p_events core.order_event[])
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
            priority = c.priority, updated_at = p_head.time
        FROM unnest(p_closings) AS c
        WHERE o.order_id = c.order_id;
    END IF;
    IF cardinality(p_fills) > 0 THEN
        INSERT INTO core.trade
        SELECT p_head.instrument_id, f.seq + 1, f.trade_id, f.price, f.quantity,
            CASE (f.taker).side WHEN 'buy' THEN (f.taker).order_id ELSE (f.maker).order_id END,
            CASE (f.taker).side WHEN 'buy' THEN (f.maker).order_id ELSE (f.taker).order_id END,
            (f.taker).side, p_head.time
        FROM unnest(p_fills) AS f;
    END IF;
    INSERT INTO core.order_event
    SELECT p_head.instrument_id, e.seq, e.order_id, e.event, e.reason, e.status, e.price,
        e.stop_price, e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining,
        e.priority, e.trade_id, e.last_price, e.last_quantity, e.counter_order_id,
        p_origin.received_at, p_head.time, p_origin.db_user, p_origin.application
    FROM unnest(p_events) AS e
    UNION ALL
    SELECT p_head.instrument_id, x.seq, x.order_id,
        CASE x.remaining WHEN 0 THEN 'fill'::core.event_type ELSE 'partial_fill' END, NULL,
        CASE x.remaining WHEN 0 THEN 'filled'::core.order_status ELSE 'partially_filled' END,
        x.price, x.stop_price, x.quantity, x.shown, x.quantity - x.remaining, x.traded_value,
        x.remaining, x.priority, f.trade_id, f.price, f.quantity, x.counter_order_id,
        p_origin.received_at, p_head.time, p_origin.db_user, p_origin.application
    FROM unnest(p_fills) AS f
    CROSS JOIN LATERAL (
        VALUES
        (f.seq, (f.maker).order_id, (f.maker).price, (f.maker).stop_price, (f.maker).quantity,
            (f.maker).shown, (f.maker).traded_value, (f.maker).remaining, (f.maker).priority,
            (f.taker).order_id),
        (f.seq + 1, (f.taker).order_id, (f.taker).price, (f.taker).stop_price, (f.taker).quantity,
            least((f.taker).display_quantity, (f.taker).quantity - (f.taker).traded_quantity),
            (f.taker).traded_value, (f.taker).quantity - (f.taker).traded_quantity,
            (f.taker).priority, (f.maker).order_id)
    ) AS x (seq, order_id, price, stop_price, quantity, shown, traded_value, remaining, priority,
        counter_order_id);
END
$$;

COMMENT ON FUNCTION core.write_journal(
    core.head, core.origin, core.orders[], core.closing[], core.fill[], core.order_event[]) IS
    'Writes what a command did: each table in one statement, whatever the number of orders.';
