-- What is written here is for ever: a seal is the hash of it. A column that a later revision adds
-- may join a text only where it is not null, and no expression may depend on a session's settings
-- (so times are seconds).
CREATE OR REPLACE VIEW core.sealed AS
SELECT
    i.instrument_id AS chain,
    0::bigint AS seq,
    ROW('instrument', i.instrument_id, i.symbol, i.base_asset_id, b.code, i.quote_asset_id,
        q.code, extract(epoch FROM i.day_boundary),
        extract(epoch FROM i.created_at))::text AS text
FROM core.instrument AS i
LEFT JOIN core.asset AS b ON b.asset_id = i.base_asset_id
LEFT JOIN core.asset AS q ON q.asset_id = i.quote_asset_id
UNION ALL
SELECT
    v.instrument_id,
    v.seq,
    ROW('terms', v.seq, v.tick_size, v.lot_size, v.min_quantity, v.max_quantity, v.max_notional,
        v.price_band, v.reference_price, v.max_open_orders, v.band_center, v.maker_fee,
        v.taker_fee)::text
FROM core.instrument_version AS v
UNION ALL
-- How an order entered; what became of it is in the rows of its fills and events.
SELECT
    o.instrument_id,
    o.seq,
    ROW('order', o.seq, o.order_id, o.status = 'rejected',
        CASE o.status WHEN 'rejected' THEN o.reason END,
        extract(epoch FROM o.created_at), extract(epoch FROM o.received_at),
        extract(epoch FROM o.clock), extract(epoch FROM o.expires_at), o.account_id,
        (SELECT a.name FROM core.account AS a WHERE a.account_id = o.account_id),
        o.client_order_id, o.side, o.order_type, o.time_in_force, o.self_trade_prevention,
        o.post_only, coalesce(o.entered_price, o.price),
        CASE WHEN o.trailing_delta IS NULL THEN coalesce(o.entered_stop_price, o.stop_price) END,
        coalesce(o.entered_quantity, o.quantity),
        o.display_quantity, o.quote_quantity, o.maker_fee, o.taker_fee, o.db_user,
        o.application)::text
        || CASE
            WHEN num_nonnulls(o.take_profit, o.trailing_delta, o.oco_order_id, o.covered) > 0
                THEN ROW(o.take_profit, o.trailing_delta, o.oco_order_id, o.covered)::text
            ELSE ''
        END
FROM core.orders AS o
UNION ALL
-- Both fills.
SELECT
    t.instrument_id,
    t.seq,
    ROW('trade', t.seq, t.trade_id, t.maker_order_id, t.taker_order_id, t.maker_priority,
        t.taker_priority, extract(epoch FROM t.executed_at), extract(epoch FROM t.received_at),
        extract(epoch FROM t.clock), t.taker_side, t.price, t.quantity, t.maker_stop_price,
        t.maker_quantity, t.maker_traded, t.maker_value, t.maker_shown, t.taker_price,
        t.taker_stop_price, t.taker_quantity, t.taker_traded, t.taker_value, t.taker_shown,
        t.maker_account_id, t.taker_account_id, t.maker_fee, t.taker_fee, t.db_user,
        t.application)::text
FROM core.trade AS t
UNION ALL
SELECT
    e.instrument_id,
    e.seq,
    ROW('event', e.seq, e.order_id, e.event, e.reason, e.status, e.priority, e.counter_order_id,
        extract(epoch FROM e.received_at), extract(epoch FROM e.occurred_at),
        extract(epoch FROM e.clock), e.price, e.stop_price, e.quantity, e.shown,
        e.traded_quantity, e.traded_value, e.remaining, e.last_price, e.last_quantity,
        e.account_id, e.released, e.db_user, e.application)::text
FROM core.event AS e
UNION ALL
SELECT
    r.instrument_id,
    r.seq,
    ROW('renaming', r.seq, r.order_id, r.client_order_id)::text
FROM core.renaming AS r
UNION ALL
SELECT
    0,
    t.transfer_id,
    ROW('transfer', t.transfer_id, t.reference, t.kind, t.from_account_id, f.name,
        t.to_account_id, r.name, a.code, t.amount, extract(epoch FROM t.created_at), t.db_user,
        t.application)::text
FROM core.transfer AS t
JOIN core.asset AS a USING (asset_id)
JOIN core.account AS f ON f.account_id = t.from_account_id
JOIN core.account AS r ON r.account_id = t.to_account_id
UNION ALL
SELECT
    -1,
    a.audit_id,
    ROW('audit', a.audit_id, extract(epoch FROM a.occurred_at), a.action, a.subject, a.detail,
        a.db_user, a.application)::text
FROM core.audit AS a;

COMMENT ON VIEW core.sealed IS
    'What the chains of core.seal are of: every row of the journal, of its instruments, of '
    'transfers and of the audit log, whole, as one text that no setting changes.';
