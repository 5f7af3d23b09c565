CREATE OR REPLACE FUNCTION core.check_order(
    p_instrument core.instrument, p_head core.head, p_order core.orders)
RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
    RETURN CASE
        WHEN p_instrument.status = 'halted' THEN 'instrument_halted'
        WHEN p_instrument.status = 'cancel_only' THEN 'instrument_cancel_only'
        WHEN p_instrument.status = 'closed' THEN 'instrument_closed'
        WHEN p_instrument.status = 'went_back' THEN 'instrument_halted'
        WHEN p_order.quantity % p_instrument.lot_size <> 0 THEN 'quantity_off_lot'
        WHEN p_order.quantity < p_instrument.min_quantity THEN 'quantity_too_small'
        WHEN p_order.quantity > p_instrument.max_quantity THEN 'quantity_too_large'
        WHEN p_order.display_quantity % p_instrument.lot_size <> 0 THEN 'display_quantity_off_lot'
        WHEN p_order.price % p_instrument.tick_size <> 0 THEN 'price_off_tick'
        WHEN p_order.stop_price % p_instrument.tick_size <> 0 THEN 'stop_price_off_tick'
        WHEN p_instrument.price_band IS NOT NULL
            AND NOT p_order.price <@ core.price_band(p_instrument, p_head) THEN 'price_out_of_band'
        WHEN p_order.price * p_order.quantity > p_instrument.max_notional THEN 'notional_too_large'
        WHEN p_order.expires_at <= p_head.clock THEN 'expires_at_in_past'
        WHEN p_instrument.max_open_orders IS NOT NULL
            AND p_instrument.max_open_orders <= core.count_open(p_order, p_head.clock)
            THEN 'too_many_open_orders'
    END;
END
$$;

COMMENT ON FUNCTION core.check_order(core.instrument, core.head, core.orders) IS
    'The first refusal of the market for a readable order, '
    'in the documented order (api.refusals); null: none.';
