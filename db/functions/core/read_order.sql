CREATE OR REPLACE FUNCTION core.read_order(p core.order_request)
RETURNS core.reading
LANGUAGE plpgsql STABLE AS $$
DECLARE
    o core.orders;
    f core.fault[] := ARRAY[]::core.fault[];
BEGIN
    IF cardinality(p.faults) > 0 THEN
        RETURN ROW(o, p.faults)::core.reading;
    END IF;

    o.side := CASE lower(p.side) WHEN 'buy' THEN 'buy'::core.side WHEN 'bid' THEN 'buy' WHEN 'sell' THEN 'sell'
              WHEN 'ask' THEN 'sell' END;
    IF o.side IS NULL THEN
        f := f || core.fault('side', 'invalid_side', 'send buy or sell (bid or ask)');
    END IF;

    o.quantity := p.quantity;
    IF core.is_amount(p.quantity) IS NOT TRUE THEN
        f := f || core.fault('quantity', 'invalid_quantity', 'send a number above 0, below 1e18, with at most 18 decimals');
    END IF;

    o.order_type := CASE lower(coalesce(p.order_type, CASE WHEN p.price IS NULL THEN 'market' ELSE 'limit' END))
        WHEN 'limit' THEN 'limit'::core.order_type WHEN 'market' THEN 'market' END;
    IF o.order_type IS NULL THEN
        f := f || core.fault('order_type', 'invalid_order_type', 'send limit or market; a stop is either, with a stop_price');
    END IF;

    o.price := p.price;
    IF o.order_type = 'market' AND p.price IS NOT NULL THEN
        f := f || core.fault('price', 'invalid_price', 'a market order has no price: leave it out');
    ELSIF o.order_type = 'limit' AND core.is_amount(p.price) IS NOT TRUE THEN
        f := f || core.fault('price', 'invalid_price', 'send a number above 0, below 1e18, with at most 18 decimals');
    END IF;

    o.time_in_force := CASE lower(coalesce(p.time_in_force, 'gtc')) WHEN 'gtc' THEN 'gtc'::core.time_in_force WHEN 'ioc' THEN 'ioc'
        WHEN 'fok' THEN 'fok' WHEN 'gtd' THEN 'gtd' WHEN 'day' THEN 'day' END;
    o.expires_at := p.expires_at;
    IF o.time_in_force IS NULL THEN
        f := f || core.fault('time_in_force', 'invalid_time_in_force', 'send gtc, ioc, fok, gtd or day');
    ELSIF (o.time_in_force = 'gtd') <> (p.expires_at IS NOT NULL) OR NOT isfinite(p.expires_at) THEN
        f := f || core.fault('expires_at', 'invalid_expires_at', 'gtd needs a time; no other time in force takes one');
    END IF;

    o.post_only := coalesce(p.post_only, false);
    IF o.post_only AND (o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok') OR p.stop_price IS NOT NULL) THEN
        f := f || core.fault('post_only', 'invalid_post_only', 'only a limit order that can rest at once may be post-only');
    END IF;

    o.stop_price := p.stop_price;
    IF core.is_amount(p.stop_price) = false THEN
        f := f || core.fault('stop_price', 'invalid_stop_price', 'send a number above 0, below 1e18, with at most 18 decimals');
    END IF;

    o.display_quantity := p.display_quantity;
    IF core.is_amount(p.display_quantity) = false OR p.display_quantity > p.quantity
        OR p.display_quantity IS NOT NULL AND (o.order_type = 'market' OR o.time_in_force IN ('ioc', 'fok'))
        OR p.quantity > 1000 * p.display_quantity THEN
        f := f || core.fault('display_quantity', 'invalid_display_quantity',
            'only a limit order that can rest shows a part: above 0, at most quantity, at least a thousandth of it');
    END IF;

    o.self_trade_prevention := CASE lower(coalesce(p.self_trade_prevention, 'cancel_newest'))
        WHEN 'cancel_newest' THEN 'cancel_newest'::core.self_trade_prevention WHEN 'cancel_oldest' THEN 'cancel_oldest'
        WHEN 'cancel_both' THEN 'cancel_both' WHEN 'decrement_and_cancel' THEN 'decrement_and_cancel'
        WHEN 'none' THEN 'none' END;
    IF o.self_trade_prevention IS NULL THEN
        f := f || core.fault('self_trade_prevention', 'invalid_self_trade_prevention',
            'send cancel_newest, cancel_oldest, cancel_both, decrement_and_cancel or none');
    END IF;

    IF core.is_name(p.account) = false THEN
        f := f || core.fault('account', 'invalid_account', 'send 1 to 64 printable characters');
    END IF;
    o.client_order_id := p.client_order_id;
    IF core.is_name(p.client_order_id) = false THEN
        f := f || core.fault('client_order_id', 'invalid_client_order_id', 'send 1 to 64 printable characters');
    END IF;

    o.traded_quantity := 0;
    o.traded_value := 0;
    o.status := 'new';
    RETURN ROW(o, f)::core.reading;
END
$$;

COMMENT ON FUNCTION core.read_order(core.order_request) IS
    'A request as an order not yet entered, or every field that cannot be read, in the documented order '
    'of checks. Looks at nothing but its argument. Unreadable requests are never stored (rule 22).';
