CREATE OR REPLACE FUNCTION core.admit_order(
    o core.orders, p_instrument core.instrument, p_time timestamptz)
RETURNS core.orders
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    o.price := core.in_steps(o.price, p_instrument.tick_size);
    o.quantity := core.in_steps(o.quantity, p_instrument.lot_size);
    IF o.stop_price IS NOT NULL THEN
        o.stop_price := core.in_steps(o.stop_price, p_instrument.tick_size);
    END IF;
    o.created_at := p_time;
    o.updated_at := p_time;
    IF o.time_in_force = 'day' THEN
        o.expires_at := core.day_end(p_instrument.day_boundary, p_time);
    END IF;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.admit_order(core.orders, core.instrument, timestamptz) IS
    'Completes a read order with its time and with what its instrument '
    'says: decimals, the end of its day.';
