CREATE OR REPLACE VIEW api.orders AS
SELECT
    o.order_id,
    i.symbol,
    a.name AS account,
    o.client_order_id,
    o.side::text AS side,
    o.order_type::text AS order_type,
    o.time_in_force::text AS time_in_force,
    coalesce(b.price, o.price) AS price,
    coalesce(b.quantity, o.quantity) AS quantity,
    coalesce(b.quantity - b.remaining, o.traded_quantity) AS traded_quantity,
    CASE
        WHEN b.order_id IS NOT NULL THEN b.remaining
        WHEN o.status = 'pending_trigger' THEN o.quantity
        ELSE 0
    END AS remaining_quantity,
    CASE
        WHEN b.remaining < b.quantity THEN trim_scale(b.traded_value / (b.quantity - b.remaining))
        WHEN b.order_id IS NULL AND o.traded_quantity > 0
            THEN trim_scale(o.traded_value / o.traded_quantity)
    END AS average_traded_price,
    CASE
        WHEN b.order_id IS NULL THEN o.status::text
        WHEN b.remaining < b.quantity THEN 'partially_filled'
        ELSE 'new'
    END AS status,
    CASE WHEN o.status = 'rejected' THEN o.reason END AS reject_reason,
    CASE WHEN o.status <> 'rejected' THEN o.reason END AS cancel_reason,
    coalesce(b.priority, o.priority) AS priority,
    o.post_only,
    o.stop_price,
    o.display_quantity,
    o.expires_at,
    o.self_trade_prevention::text AS self_trade_prevention,
    o.created_at,
    coalesce(b.updated_at, o.updated_at) AS updated_at
FROM core.orders AS o
JOIN core.instrument AS i USING (instrument_id)
LEFT JOIN core.account AS a USING (account_id)
LEFT JOIN core.book AS b USING (order_id);

COMMENT ON VIEW api.orders IS
    'Every order that was ever accepted or refused, as it stands now. '
    'Newest first: ORDER BY order_id DESC.';
COMMENT ON COLUMN api.orders.quantity IS 'Total, filled part included; a multiple of the lot size.';
COMMENT ON COLUMN api.orders.traded_quantity IS
    'Filled so far; traded + remaining = quantity while live.';
COMMENT ON COLUMN api.orders.remaining_quantity IS
    'Still open, hidden part of an iceberg included; 0 when final.';
COMMENT ON COLUMN api.orders.average_traded_price IS
    'Exact sum of price x quantity of its trades, divided by '
    'traded_quantity; null before the first trade.';
COMMENT ON COLUMN api.orders.status IS
    'pending_trigger, new, partially_filled (live); filled, canceled, rejected, expired (final).';
COMMENT ON COLUMN api.orders.reject_reason IS 'Why it was refused: a code of api.refusals.';
COMMENT ON COLUMN api.orders.cancel_reason IS 'Why it was canceled or expired: a stable code.';
COMMENT ON COLUMN api.orders.priority IS
    'Booking sequence: among resting orders of a price the smaller trades first (rule 1).';

GRANT SELECT ON api.orders TO PUBLIC;
