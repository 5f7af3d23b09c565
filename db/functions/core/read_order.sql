CREATE OR REPLACE FUNCTION core.read_order(p core.order_request)
RETURNS core.reading
LANGUAGE plpgsql STABLE AS $$
DECLARE
    o core.orders;
BEGIN
    IF cardinality(p.faults) > 0 THEN
        RETURN ROW(o, p.faults)::core.reading;
    END IF;
    o := ROW(
        NULL, NULL, NULL, p.client_order_id,
        CASE lower(p.side)
            WHEN 'buy' THEN 'buy'::core.side WHEN 'bid' THEN 'buy'
            WHEN 'sell' THEN 'sell' WHEN 'ask' THEN 'sell' END,
        CASE lower(coalesce(
                p.order_type, CASE WHEN p.price IS NULL THEN 'market' ELSE 'limit' END))
            WHEN 'limit' THEN 'limit'::core.order_type WHEN 'market' THEN 'market' END,
        CASE lower(coalesce(p.time_in_force, 'gtc'))
            WHEN 'gtc' THEN 'gtc'::core.time_in_force WHEN 'ioc' THEN 'ioc' WHEN 'fok' THEN 'fok'
            WHEN 'gtd' THEN 'gtd' WHEN 'day' THEN 'day' END,
        coalesce(p.post_only, false),
        CASE lower(coalesce(p.self_trade_prevention, 'cancel_newest'))
            WHEN 'cancel_newest' THEN 'cancel_newest'::core.self_trade_prevention
            WHEN 'cancel_oldest' THEN 'cancel_oldest' WHEN 'cancel_both' THEN 'cancel_both'
            WHEN 'decrement_and_cancel' THEN 'decrement_and_cancel' WHEN 'none' THEN 'none' END,
        p.price, p.stop_price, p.display_quantity, p.expires_at, p.quantity, 0, 0, 'new', NULL,
        NULL, NULL, NULL)::core.orders;
    IF core.is_plain(p, o) THEN
        RETURN ROW(o, NULL)::core.reading;
    END IF;
    RETURN ROW(o, core.order_faults(p, o))::core.reading;
END
$$;

COMMENT ON FUNCTION core.read_order(core.order_request) IS
    'A request as an order not yet entered, with every field that cannot be read. '
    'Looks at nothing but its argument. Unreadable requests are never stored (rule 22).';
