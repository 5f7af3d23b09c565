CREATE OR REPLACE VIEW core.order_state AS
SELECT
    o.*,
    coalesce(b.price, o.price) AS price_now,
    coalesce(b.quantity, o.quantity) AS quantity_now,
    coalesce(b.quantity - b.remaining, o.traded_quantity) AS traded_now,
    CASE
        WHEN b.order_id IS NOT NULL THEN b.remaining
        WHEN o.status = 'pending_trigger' THEN o.quantity
        ELSE 0
    END AS remaining_now,
    coalesce(b.traded_value, o.traded_value) AS value_now,
    CASE
        WHEN b.order_id IS NULL THEN o.status
        WHEN b.remaining < b.quantity THEN 'partially_filled'
        ELSE 'new'
    END AS status_now,
    coalesce(b.priority, o.priority) AS priority_now,
    coalesce(b.updated_at, o.updated_at) AS updated_now,
    CASE
        WHEN o.trailing_delta IS NOT NULL AND o.status = 'pending_trigger' AND b.order_id IS NULL
            THEN (
                SELECT nullif(nullif(s.stop_price, 0), 'Infinity')
                FROM core.stop_order AS s WHERE s.order_id = o.order_id)
        ELSE nullif(o.stop_price, 0)
    END AS stop_price_now,
    CASE
        WHEN o.take_profit THEN 'take_profit'
        WHEN o.stop_price IS NOT NULL THEN 'stop'
    END AS trigger,
    coalesce((
        SELECT r.client_order_id FROM core.renaming AS r
        WHERE r.order_id = o.order_id ORDER BY r.seq DESC LIMIT 1), o.client_order_id)
        AS client_order_id_now
FROM core.orders AS o
LEFT JOIN core.book AS b USING (order_id);

COMMENT ON VIEW core.order_state IS
    'Every order as its last event left it: what changes while it rests is read from the book, '
    'and where a trigger that trails is, from core.stop_order.';

CREATE OR REPLACE VIEW core.listed_order AS
SELECT
    o.order_id,
    i.symbol,
    a.name AS account,
    o.client_order_id_now AS client_order_id,
    o.side::text AS side,
    o.order_type::text AS order_type,
    o.time_in_force::text AS time_in_force,
    o.price_now AS price,
    o.quantity_now AS quantity,
    o.traded_now AS traded_quantity,
    CASE WHEN l.late THEN 0 ELSE o.remaining_now END AS remaining_quantity,
    CASE WHEN o.traded_now > 0 THEN trim_scale(o.value_now / o.traded_now) END
        AS average_traded_price,
    CASE WHEN l.late THEN 'expired' ELSE o.status_now::text END AS status,
    CASE WHEN o.status = 'rejected' THEN o.reason END AS reject_reason,
    CASE WHEN l.late THEN 'expired' WHEN o.status <> 'rejected' THEN o.reason END AS cancel_reason,
    o.priority_now AS priority,
    o.post_only,
    CASE WHEN l.late THEN nullif(o.stop_price, 0) ELSE o.stop_price_now END AS stop_price,
    o.display_quantity,
    o.expires_at,
    o.self_trade_prevention::text AS self_trade_prevention,
    o.created_at,
    o.updated_now AS updated_at,
    o.taker_fee,
    trim_scale(o.value_now) AS quote_quantity,
    o.quote_quantity AS entered_quote_quantity,
    o.trigger,
    o.trailing_delta,
    o.oco_order_id
FROM core.order_state AS o
JOIN core.instrument AS i USING (instrument_id)
LEFT JOIN core.account AS a USING (account_id)
CROSS JOIN LATERAL (
    SELECT o.expires_at <= statement_timestamp() AND o.remaining_now > 0 AS late
) AS l;

COMMENT ON VIEW core.listed_order IS
    'The view orders without what an order paid, which is more to read.';

CREATE OR REPLACE VIEW core.order_row AS
SELECT
    o.order_id, o.symbol, o.account, o.client_order_id, o.side, o.order_type, o.time_in_force,
    o.price, o.quantity, o.traded_quantity, o.remaining_quantity, o.average_traded_price,
    o.status, o.reject_reason, o.cancel_reason, o.priority, o.post_only, o.stop_price,
    o.display_quantity, o.expires_at, o.self_trade_prevention, o.created_at, o.updated_at,
    CASE WHEN o.taker_fee IS NOT NULL THEN (
        SELECT trim_scale(coalesce(sum(f.fee), 0))
        FROM (
            SELECT t.taker_fee AS fee FROM core.trade AS t WHERE t.taker_order_id = o.order_id
            UNION ALL
            SELECT t.maker_fee FROM core.trade AS t WHERE t.maker_order_id = o.order_id
        ) AS f) END AS fee,
    o.quote_quantity,
    o.entered_quote_quantity,
    o.trigger,
    o.trailing_delta,
    o.oco_order_id
FROM core.listed_order AS o;

COMMENT ON VIEW core.order_row IS 'The view orders, as whoever sees all has it.';

CREATE OR REPLACE VIEW core.own_order AS
SELECT o.order_id FROM core.orders AS o
WHERE o.account_id = (SELECT c.account_id FROM api.caller() AS c);

COMMENT ON VIEW core.own_order IS 'The orders of the account that the caller is bound to.';

-- A barrier, here and wherever rows are left out: no function of whoever asks looks at them first.
CREATE OR REPLACE VIEW api.orders WITH (security_barrier) AS
SELECT o.* FROM core.order_row AS o
WHERE (SELECT c.sees_all FROM api.caller() AS c)
    OR o.account = (SELECT c.account FROM api.caller() AS c);

COMMENT ON VIEW api.orders IS
    'Every order that was ever accepted or refused, as it stands now; to a login that is bound to '
    'an account, its own. Newest first: ORDER BY order_id DESC; list_orders gives pages of it, '
    'whose cost does not grow with the table.';
COMMENT ON COLUMN api.orders.quantity IS 'Total, filled part included; a multiple of the lot size.';
COMMENT ON COLUMN api.orders.client_order_id IS
    'The newest one that its client gave it (rule 44); order_events has each in its time.';
COMMENT ON COLUMN api.orders.traded_quantity IS
    'Filled so far; traded + remaining = quantity while live.';
COMMENT ON COLUMN api.orders.remaining_quantity IS
    'Still open, hidden part of an iceberg included; 0 when final.';
COMMENT ON COLUMN api.orders.average_traded_price IS
    'Exact sum of price x quantity of its trades, divided by '
    'traded_quantity; null before the first trade.';
COMMENT ON COLUMN api.orders.status IS
    'pending_trigger, new, partially_filled (live); filled, canceled, rejected, expired (final). '
    'An order is expired from its time on, whether or not its event is written yet (rule 10).';
COMMENT ON COLUMN api.orders.fee IS
    'What its fills have cost so far, in the instrument''s quote asset; below 0: what they '
    'brought. Null: the instrument is not settled.';
COMMENT ON COLUMN api.orders.quote_quantity IS
    'Exact sum of price x quantity of its trades so far: what was spent or received, without fees.';
COMMENT ON COLUMN api.orders.entered_quote_quantity IS
    'Of a market order by money: what its trades were to come to at most.';
COMMENT ON COLUMN api.orders.stop_price IS
    'The trigger that it waits for, or waited for; of one that trails, where it is now, or where '
    'it fired; null: it has none, or there was no trade yet.';
COMMENT ON COLUMN api.orders.trigger IS
    'stop or take_profit (rules 7, 41); null: it waits for nothing.';
COMMENT ON COLUMN api.orders.trailing_delta IS
    'Basis points by which its trigger trails the best last price; null: it stays.';
COMMENT ON COLUMN api.orders.oco_order_id IS
    'The other one of its pair, which is canceled with the reason oco_canceled when something '
    'happens to this one first; null: it has none.';
COMMENT ON COLUMN api.orders.reject_reason IS 'Why it was refused: a code of api.refusals.';
COMMENT ON COLUMN api.orders.cancel_reason IS 'Why it was canceled or expired: a stable code.';
COMMENT ON COLUMN api.orders.priority IS
    'Booking sequence: among resting orders of a price the smaller trades first (rule 1).';

GRANT SELECT ON api.orders TO PUBLIC;
