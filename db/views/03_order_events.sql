CREATE OR REPLACE VIEW core.event_row AS
SELECT
    i.symbol,
    e.seq,
    e.event::text AS event,
    e.reason,
    e.occurred_at AS time,
    e.received_at,
    e.order_id,
    a.name AS account,
    coalesce((
        SELECT r.client_order_id FROM core.renaming AS r
        WHERE r.order_id = e.order_id AND r.seq <= e.seq ORDER BY r.seq DESC LIMIT 1),
        o.client_order_id) AS client_order_id,
    o.side::text AS side,
    o.order_type::text AS order_type,
    o.time_in_force::text AS time_in_force,
    o.post_only,
    o.self_trade_prevention::text AS self_trade_prevention,
    o.expires_at,
    o.display_quantity,
    o.created_at,
    e.price,
    e.stop_price,
    e.quantity,
    e.traded_quantity,
    e.remaining AS remaining_quantity,
    e.shown AS displayed_quantity,
    CASE
        WHEN e.traded_quantity > 0 THEN trim_scale(e.traded_value / e.traded_quantity)
    END AS average_traded_price,
    e.status::text AS status,
    e.priority,
    e.trade_id,
    e.last_price,
    e.last_quantity,
    e.counter_order_id,
    e.db_user,
    e.application,
    CASE
        -- With the key, where an operator's was used.
        WHEN e.application = 'rts-main' OR e.application ^@ 'rts-main key=' THEN 'rest'
        WHEN e.application = 'rts-fix' OR e.application ^@ 'rts-fix key=' THEN 'fix'
        WHEN e.application = 'rts-matching' THEN 'service'
        ELSE 'sql'
    END AS source,
    e.clock,
    CASE
        WHEN o.take_profit THEN 'take_profit'
        WHEN o.stop_price IS NOT NULL THEN 'stop'
    END AS trigger,
    o.trailing_delta,
    o.oco_order_id
FROM core.order_event AS e
JOIN core.instrument AS i USING (instrument_id)
LEFT JOIN core.orders AS o USING (order_id)
LEFT JOIN core.account AS a ON a.account_id = o.account_id;

COMMENT ON VIEW core.event_row IS 'The view order_events, as whoever sees all has it.';

CREATE OR REPLACE VIEW api.order_events WITH (security_barrier) AS
SELECT
    e.symbol, e.seq, e.event, e.reason, e.time, e.received_at, e.order_id, e.account,
    e.client_order_id, e.side, e.order_type, e.time_in_force, e.post_only,
    e.self_trade_prevention, e.expires_at, e.display_quantity, e.created_at, e.price,
    e.stop_price, e.quantity, e.traded_quantity, e.remaining_quantity, e.displayed_quantity,
    e.average_traded_price, e.status, e.priority, e.trade_id, e.last_price, e.last_quantity,
    CASE
        WHEN (SELECT c.sees_all FROM api.caller() AS c)
            OR EXISTS (SELECT FROM core.own_order AS o WHERE o.order_id = e.counter_order_id)
            THEN e.counter_order_id
    END AS counter_order_id,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) OR e.db_user = session_user
        THEN e.db_user END AS db_user,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) OR e.db_user = session_user
        THEN e.application END AS application,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) OR e.db_user = session_user
        THEN e.source END AS source,
    e.clock,
    e.trigger,
    e.trailing_delta,
    e.oco_order_id
FROM core.event_row AS e
WHERE (SELECT c.sees_all FROM api.caller() AS c)
    OR e.account = (SELECT c.account FROM api.caller() AS c) OR e.order_id IS NULL;

COMMENT ON VIEW api.order_events IS
    'The journal: every change of every order, refused ones included, in order of (symbol, '
    'seq), without gaps. Quantities are the order''s state after the event. '
    'What is read from core.orders never changes. To a login that is bound to an account: the '
    'events of its orders and of markets; of calls that others sent, not who they are.';
COMMENT ON COLUMN api.order_events.event IS
    'new, replaced, triggered, partial_fill, fill, prevented (a self-trade), canceled, expired, '
    'rejected; of the market itself: instrument_status, instrument_changed, clock_reset.';
COMMENT ON COLUMN api.order_events.client_order_id IS
    'The one that the order had then: a replaced event that brought another has that (rule 44).';
COMMENT ON COLUMN api.order_events.reason IS
    'A stable code: why, or for replaced priority_kept / priority_lost.';
COMMENT ON COLUMN api.order_events.stop_price IS
    'The trigger; of one that trails null until it fires, then where it fired.';
COMMENT ON COLUMN api.order_events.counter_order_id IS
    'The other order of a fill or of a prevented self-trade.';
COMMENT ON COLUMN api.order_events.time IS
    'When it happened. Never before the event before it, but for clock_reset.';
COMMENT ON COLUMN api.order_events.clock IS
    'The database''s clock, by which the rules went, where it was behind time; else null.';
COMMENT ON COLUMN api.order_events.db_user IS 'session_user of the call: who really connected.';
COMMENT ON COLUMN api.order_events.application IS
    'application_name of the session: a claim, not an identity.';

GRANT SELECT ON api.order_events TO PUBLIC;
