CREATE OR REPLACE FUNCTION core.admit_order(
    o core.orders, instrument core.instrument, p_clock timestamptz, p_time timestamptz,
    origin core.origin)
RETURNS core.orders
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN ROW(
        o.order_id, o.seq, o.priority, p_time, p_time, origin.received_at,
        CASE o.time_in_force
            WHEN 'day' THEN core.day_end(instrument.day_boundary, p_clock)
            ELSE o.expires_at
        END,
        nullif(p_clock, p_time), o.instrument_id, o.account_id, o.side, o.order_type,
        o.time_in_force, o.self_trade_prevention, o.status, o.post_only,
        core.in_steps(o.price, instrument.tick_size),
        core.in_steps(o.stop_price, instrument.tick_size),
        core.in_steps(o.quantity, instrument.lot_size),
        core.in_steps(o.display_quantity, instrument.lot_size),
        o.traded_quantity, o.traded_value, NULL, NULL, NULL, o.client_order_id, o.reason,
        origin.db_user, origin.application)::core.orders;
END
$$;

COMMENT ON FUNCTION core.admit_order(
    core.orders, core.instrument, timestamptz, timestamptz, core.origin) IS
    'Completes a read order with its time, with who brought it, and with what its instrument '
    'says: decimals, by the clock the end of its day.';
