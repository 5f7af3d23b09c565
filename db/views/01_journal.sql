-- Each branch is found by an index on (instrument_id, seq), and by one on the order's id.
CREATE OR REPLACE VIEW core.order_event AS
SELECT
    o.instrument_id,
    o.seq,
    o.order_id,
    CASE o.status WHEN 'rejected' THEN 'rejected'::core.event_type ELSE 'new' END AS event,
    CASE o.status WHEN 'rejected' THEN o.reason END AS reason,
    CASE
        WHEN o.status = 'rejected' THEN 'rejected'::core.order_status
        WHEN o.stop_price IS NOT NULL THEN 'pending_trigger'
        ELSE 'new'
    END AS status,
    coalesce(o.entered_price, o.price) AS price,
    CASE WHEN o.trailing_delta IS NULL THEN coalesce(o.entered_stop_price, o.stop_price) END
        AS stop_price,
    coalesce(o.entered_quantity, o.quantity) AS quantity,
    CASE
        WHEN o.status = 'rejected' THEN 0
        ELSE least(o.display_quantity, coalesce(o.entered_quantity, o.quantity))
    END AS shown,
    0::numeric AS traded_quantity,
    0::numeric AS traded_value,
    CASE
        WHEN o.status = 'rejected' THEN 0 ELSE coalesce(o.entered_quantity, o.quantity)
    END AS remaining,
    CASE
        WHEN o.status <> 'rejected' AND (o.stop_price IS NOT NULL
            OR o.order_type = 'limit' AND o.time_in_force NOT IN ('ioc', 'fok')) THEN o.seq
    END AS priority,
    NULL::bigint AS trade_id,
    NULL::numeric AS last_price,
    NULL::numeric AS last_quantity,
    NULL::bigint AS counter_order_id,
    o.received_at,
    o.created_at AS occurred_at,
    o.db_user,
    o.application,
    o.clock
FROM core.orders AS o
UNION ALL
SELECT
    t.instrument_id,
    t.seq - 1,
    t.maker_order_id,
    CASE t.maker_traded WHEN t.maker_quantity THEN 'fill'::core.event_type ELSE 'partial_fill' END,
    NULL,
    CASE t.maker_traded
        WHEN t.maker_quantity THEN 'filled'::core.order_status ELSE 'partially_filled'
    END,
    t.price,
    t.maker_stop_price,
    t.maker_quantity,
    coalesce(t.maker_shown, t.maker_quantity - t.maker_traded),
    t.maker_traded,
    t.maker_value,
    t.maker_quantity - t.maker_traded,
    t.maker_priority,
    t.trade_id,
    t.price,
    t.quantity,
    t.taker_order_id,
    t.received_at,
    t.executed_at,
    t.db_user,
    t.application,
    t.clock
FROM core.trade AS t
UNION ALL
SELECT
    t.instrument_id,
    t.seq,
    t.taker_order_id,
    CASE t.taker_traded WHEN t.taker_quantity THEN 'fill'::core.event_type ELSE 'partial_fill' END,
    NULL,
    CASE t.taker_traded
        WHEN t.taker_quantity THEN 'filled'::core.order_status ELSE 'partially_filled'
    END,
    t.taker_price,
    t.taker_stop_price,
    t.taker_quantity,
    coalesce(t.taker_shown, t.taker_quantity - t.taker_traded),
    t.taker_traded,
    t.taker_value,
    t.taker_quantity - t.taker_traded,
    t.taker_priority,
    t.trade_id,
    t.price,
    t.quantity,
    t.maker_order_id,
    t.received_at,
    t.executed_at,
    t.db_user,
    t.application,
    t.clock
FROM core.trade AS t
UNION ALL
SELECT
    e.instrument_id, e.seq, e.order_id, e.event, e.reason, e.status, e.price,
    nullif(e.stop_price, 0),
    e.quantity, e.shown, e.traded_quantity, e.traded_value, e.remaining, e.priority, NULL,
    e.last_price, e.last_quantity, e.counter_order_id, e.received_at, e.occurred_at, e.db_user,
    e.application, e.clock
FROM core.event AS e;

COMMENT ON VIEW core.order_event IS
    'The journal: one row per change of an order, seq per instrument +1 without gaps and in commit '
    'order (rule 23). Columns are the order''s state after the event. Read from where each fact is '
    'written, once: how an order entered from core.orders, both fills of a trade from core.trade, '
    'all else from core.event.';
