CREATE OR REPLACE FUNCTION core.report_by_id(
    p_order_id bigint, p_fills jsonb, p_priority_kept boolean)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    v_report api.order_report;
BEGIN
    SELECT v.order_id, v.symbol, v.account, v.client_order_id, v.side, v.order_type,
        v.time_in_force, v.price, v.quantity, v.traded_quantity, v.remaining_quantity,
        v.average_traded_price, v.status, v.reject_reason, v.cancel_reason, v.priority,
        v.post_only, v.stop_price, v.display_quantity, v.expires_at, v.self_trade_prevention,
        v.created_at, v.updated_at, p_fills, false, p_priority_kept, NULL::jsonb, v.taker_fee,
        v.quote_quantity, v.entered_quote_quantity, v.trigger, v.trailing_delta, v.oco_order_id
    INTO v_report
    FROM core.listed_order AS v WHERE v.order_id = p_order_id;
    IF v_report.fee IS NOT NULL THEN  -- as yet the rate: what it comes to is more to read
        v_report.fee := (SELECT v.fee FROM core.order_row AS v WHERE v.order_id = p_order_id);
    END IF;
    RETURN v_report;
END
$$;

COMMENT ON FUNCTION core.report_by_id(bigint, jsonb, boolean) IS
    'The answer to modify and cancel: the order as it stands when the call ends.';
