CREATE OR REPLACE FUNCTION core.report_listed(
    v core.order_row, p_fills jsonb, p_duplicate boolean, p_priority_kept boolean, p_error jsonb)
RETURNS api.order_report
LANGUAGE sql IMMUTABLE AS $$
    SELECT ROW(
        v.order_id, v.symbol, v.account, v.client_order_id, v.side, v.order_type, v.time_in_force,
        v.price, v.quantity, v.traded_quantity, v.remaining_quantity, v.average_traded_price,
        v.status, v.reject_reason, v.cancel_reason, v.priority, v.post_only, v.stop_price,
        v.display_quantity, v.expires_at, v.self_trade_prevention, v.created_at, v.updated_at,
        p_fills, p_duplicate, p_priority_kept, p_error, v.fee,
        v.quote_quantity, v.entered_quote_quantity, v.trigger, v.trailing_delta,
        v.oco_order_id)::api.order_report
$$;

COMMENT ON FUNCTION core.report_listed(core.order_row, jsonb, boolean, boolean, jsonb) IS
    'An order as the view orders has it, as the answer to a call.';
