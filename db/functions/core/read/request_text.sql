CREATE OR REPLACE FUNCTION core.request_text(o core.orders)
RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT ROW(
        o.instrument_id, o.side, o.order_type, o.time_in_force, o.post_only,
        o.self_trade_prevention, trim_scale(o.quantity), trim_scale(o.price),
        trim_scale(o.stop_price), trim_scale(o.display_quantity),
        extract(epoch FROM o.expires_at))::text
        || coalesce(' for ' || trim_scale(o.quote_quantity), '')
        || CASE WHEN o.take_profit THEN ' take_profit' ELSE '' END
        || coalesce(' trailing ' || o.trailing_delta, '')
$$;

COMMENT ON FUNCTION core.request_text(core.orders) IS
    'What a just read order asks for, in one normal form: '
    'equal text, equal content (10 and 10.0 are).';
