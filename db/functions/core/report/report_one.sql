CREATE OR REPLACE FUNCTION core.report_one(
    o core.orders, p api.order_request, p_fills jsonb)
RETURNS api.order_report
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ROW(
        o.order_id, p.symbol, p.account, o.client_order_id, o.side, o.order_type,
        o.time_in_force, o.price, o.quantity, o.traded_quantity,
        CASE
            WHEN o.status IN ('new', 'partially_filled', 'pending_trigger')
                THEN o.quantity - o.traded_quantity
            ELSE 0
        END,
        CASE WHEN o.traded_quantity > 0 THEN trim_scale(o.traded_value / o.traded_quantity) END,
        o.status, CASE WHEN o.status = 'rejected' THEN o.reason END,
        CASE WHEN o.status <> 'rejected' THEN o.reason END, o.priority, o.post_only, o.stop_price,
        o.display_quantity, o.expires_at, o.self_trade_prevention, o.created_at, o.updated_at,
        p_fills, false, NULL, NULL,
        CASE
            WHEN o.taker_fee IS NULL THEN NULL
            WHEN p_fills = '[]' THEN 0
            ELSE core.fees_in(p_fills)
        END,
        trim_scale(o.traded_value), o.quote_quantity,
        CASE
            WHEN o.take_profit THEN 'take_profit'
            WHEN o.stop_price IS NOT NULL THEN 'stop'
        END,
        o.trailing_delta, o.oco_order_id)::api.order_report;
END
$$;

COMMENT ON FUNCTION core.report_one(core.orders, api.order_request, jsonb) IS
    'The answer to a placed order, from memory: what the view orders says of it, without '
    'reading it (55 of 520 µs of an order). A test pins the two to each other.';
