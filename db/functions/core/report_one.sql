CREATE OR REPLACE FUNCTION core.report_one(o core.orders, p core.order_request, p_fills core.fill[])
RETURNS api.order_report
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ROW(
        o.order_id, p.symbol, p.account, o.client_order_id, o.side::text, o.order_type::text,
        o.time_in_force::text, o.price, o.quantity, o.traded_quantity,
        CASE
            WHEN o.status IN ('new', 'partially_filled') THEN o.quantity - o.traded_quantity
            ELSE 0
        END,
        CASE WHEN o.traded_quantity > 0 THEN trim_scale(o.traded_value / o.traded_quantity) END,
        o.status::text, CASE WHEN o.status = 'rejected' THEN o.reason END,
        CASE WHEN o.status <> 'rejected' THEN o.reason END, o.priority, o.post_only, o.stop_price,
        o.display_quantity, o.expires_at, o.self_trade_prevention::text, o.created_at, o.updated_at,
        core.fills_of(p_fills, o.order_id),
        false, NULL, NULL)::api.order_report;
END
$$;

COMMENT ON FUNCTION core.report_one(core.orders, core.order_request, core.fill[]) IS
    'The answer to a single place_order, from memory: what the view orders says of it, without '
    'reading it (55 of 520 µs of an order). A test pins the two to each other.';
