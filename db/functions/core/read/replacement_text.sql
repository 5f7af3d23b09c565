CREATE OR REPLACE FUNCTION core.replacement_text(p_order_id bigint, p api.order_request)
RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT 'replace ' || ROW(
        p_order_id, trim_scale(p.quantity), trim_scale(p.price),
        lower(p.order_type COLLATE "C"), lower(p.time_in_force COLLATE "C"), p.post_only,
        trim_scale(p.stop_price), trim_scale(p.display_quantity),
        extract(epoch FROM p.expires_at), lower(p.self_trade_prevention COLLATE "C"))::text
        || coalesce(' ' || lower(p.trigger COLLATE "C"), '')
        || coalesce(' trailing ' || p.trailing_delta, '')
$$;

COMMENT ON FUNCTION core.replacement_text(bigint, api.order_request) IS
    'What a replace asks for, as it came, in one normal form, which no core.request_text has: '
    'what it leaves out would be another thing when it is repeated.';
