CREATE OR REPLACE FUNCTION core.check_order(
    instrument core.instrument, o core.orders, p_clock timestamptz, p_band numrange)
RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
    RETURN CASE
        WHEN instrument.status = 'halted' THEN 'instrument_halted'
        WHEN instrument.status = 'cancel_only' THEN 'instrument_cancel_only'
        WHEN instrument.status = 'closed' THEN 'instrument_closed'
        WHEN instrument.status = 'went_back' THEN 'instrument_halted'
        WHEN instrument.quote_asset_id IS NOT NULL AND o.account_id IS NULL THEN 'account_required'
        WHEN instrument.quote_asset_id IS NOT NULL AND o.stop_price IS NOT NULL
            AND o.order_type = 'market' THEN 'price_required'
        WHEN o.quantity % instrument.lot_size <> 0 THEN 'quantity_off_lot'
        WHEN o.quantity < instrument.min_quantity OR o.quantity = 0 THEN 'quantity_too_small'
        WHEN o.quantity > instrument.max_quantity THEN 'quantity_too_large'
        WHEN o.display_quantity % instrument.lot_size <> 0 THEN 'display_quantity_off_lot'
        WHEN o.price % instrument.tick_size <> 0 THEN 'price_off_tick'
        WHEN o.stop_price % instrument.tick_size <> 0 THEN 'stop_price_off_tick'
        WHEN NOT o.price <@ p_band THEN 'price_out_of_band'
        WHEN coalesce(o.quote_quantity, o.price * o.quantity) > instrument.max_notional
            THEN 'notional_too_large'
        WHEN o.expires_at <= p_clock THEN 'expires_at_in_past'
        WHEN instrument.max_open_orders IS NOT NULL
            AND instrument.max_open_orders <= core.count_open(o, p_clock)
            THEN 'too_many_open_orders'
    END;
END
$$;

COMMENT ON FUNCTION core.check_order(core.instrument, core.orders, timestamptz, numrange) IS
    'The first refusal of the market for a readable order, '
    'in the documented order (api.refusals); null: none. p_band: core.price_band, null: none.';
