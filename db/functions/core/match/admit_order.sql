CREATE OR REPLACE FUNCTION core.admit_order(
    o core.orders, instrument core.instrument, p_clock timestamptz, p_time timestamptz)
RETURNS core.orders
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN ROW(
        o.order_id, o.instrument_id, o.account_id, o.client_order_id, o.side, o.order_type,
        o.time_in_force, o.post_only, o.self_trade_prevention,
        core.in_steps(o.price, instrument.tick_size),
        core.in_steps(o.stop_price, instrument.tick_size),
        core.in_steps(o.display_quantity, instrument.lot_size),
        CASE o.time_in_force
            WHEN 'day' THEN core.day_end(instrument.day_boundary, p_clock)
            ELSE o.expires_at
        END,
        core.in_steps(o.quantity, instrument.lot_size), o.traded_quantity, o.traded_value,
        o.status, o.reason, o.priority, p_time, p_time)::core.orders;
END
$$;

COMMENT ON FUNCTION core.admit_order(core.orders, core.instrument, timestamptz, timestamptz) IS
    'Completes a read order with its time and with what its instrument '
    'says: decimals, by the clock the end of its day.';
