CREATE OR REPLACE FUNCTION core.replacement(p api.order_request, o core.orders)
RETURNS api.order_request
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    p.side := o.side;
    p.quantity := coalesce(p.quantity, o.quantity - o.traded_quantity);
    p.order_type := lower(coalesce(p.order_type, o.order_type::text) COLLATE "C");
    p.time_in_force := lower(coalesce(p.time_in_force, o.time_in_force::text) COLLATE "C");
    p.post_only := coalesce(p.post_only, o.post_only);
    p.self_trade_prevention := coalesce(p.self_trade_prevention, o.self_trade_prevention::text);
    IF p.order_type <> 'market' THEN
        p.price := coalesce(p.price, o.price);
    END IF;
    IF p.time_in_force = 'gtd' THEN
        p.expires_at := coalesce(p.expires_at, o.expires_at);
    END IF;
    IF o.status = 'pending_trigger' THEN
        IF p.trigger IS NULL AND o.take_profit AND p.trailing_delta IS NULL THEN
            p.trigger := 'take_profit';
        END IF;
        IF p.stop_price IS NULL AND p.trigger IS DISTINCT FROM 'take_profit' THEN
            p.trailing_delta := coalesce(p.trailing_delta, o.trailing_delta);
        END IF;
        IF p.trailing_delta IS NULL THEN
            p.stop_price := coalesce(p.stop_price, nullif(o.stop_price, 0));
        END IF;
    END IF;
    IF p.order_type <> 'market' AND p.time_in_force NOT IN ('ioc', 'fok')
        AND o.display_quantity IS NOT NULL
    THEN
        p.display_quantity := coalesce(p.display_quantity, least(o.display_quantity, p.quantity));
    END IF;
    RETURN p;
END
$$;

COMMENT ON FUNCTION core.replacement(api.order_request, core.orders) IS
    'A request that takes what it leaves out from an order that it replaces (rule 29): of its '
    'quantity what is open, a trigger only while that still waits, what an order of another kind '
    'cannot have not at all.';
