CREATE OR REPLACE FUNCTION core.read_order(p api.order_request)
RETURNS core.reading
LANGUAGE plpgsql STABLE AS $$
DECLARE
    o core.orders;
BEGIN
    IF cardinality(p.faults) > 0 THEN
        RETURN ROW(o, p.faults)::core.reading;
    END IF;
    o := ROW(
        NULL, NULL, NULL, NULL, NULL, NULL, p.expires_at, NULL, NULL, NULL,
        -- A word that is not in the list has no position, and so no value. "C": in a Turkish
        -- database LIMIT would have no dot.
        ('{buy,buy,sell,sell}'::core.side[])[
            array_position('{buy,bid,sell,ask}'::text[], lower(p.side COLLATE "C"))],
        ('{limit,market}'::core.order_type[])[
            array_position('{limit,market}'::text[], lower(coalesce(
                p.order_type, CASE WHEN p.price IS NULL THEN 'market' ELSE 'limit' END)
                COLLATE "C"))],
        ('{gtc,ioc,fok,gtd,day}'::core.time_in_force[])[
            array_position('{gtc,ioc,fok,gtd,day}'::text[], lower(coalesce(
                p.time_in_force, 'gtc') COLLATE "C"))],
        ('{cancel_newest,cancel_oldest,cancel_both,decrement_and_cancel,none}'
            ::core.self_trade_prevention[])[
            array_position(
                '{cancel_newest,cancel_oldest,cancel_both,decrement_and_cancel,none}'::text[],
                lower(coalesce(p.self_trade_prevention, 'cancel_newest') COLLATE "C"))],
        'new', coalesce(p.post_only, false), p.price, p.stop_price,
        coalesce(p.quantity, 0), p.display_quantity,
        0, 0, NULL, NULL, NULL, p.client_order_id, NULL, NULL, NULL, NULL, NULL,
        p.quote_quantity, NULL, NULL, NULL, NULL)::core.orders;
    IF core.is_plain(p, o) THEN
        RETURN ROW(o, NULL)::core.reading;
    END IF;
    IF p.trigger IS NOT NULL OR p.trailing_delta IS NOT NULL THEN
        o.take_profit := nullif(lower(p.trigger COLLATE "C") = 'take_profit', false);
        o.trailing_delta := p.trailing_delta;
        o.stop_price := CASE WHEN p.trailing_delta IS NULL THEN p.stop_price ELSE 0 END;
    END IF;
    RETURN ROW(o, core.order_faults(p, o))::core.reading;
END
$$;

COMMENT ON FUNCTION core.read_order(api.order_request) IS
    'A request as an order not yet entered, with every field that cannot be read. '
    'Looks at nothing but its argument. Unreadable requests are never stored (rule 22).';
