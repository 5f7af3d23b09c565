CREATE OR REPLACE FUNCTION core.instrument_faults(instrument core.instrument)
RETURNS core.fault[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN (instrument.symbol ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}$') IS NOT TRUE THEN
            core.fault('symbol', 'invalid_instrument', 'send 1 to 32 of A-Z a-z 0-9 . _ : / -') END,
        CASE WHEN (instrument.day_boundary < '24:00') IS NOT TRUE THEN
            core.fault('day_boundary', 'invalid_instrument', 'send a time from 00:00 to 23:59') END,
        CASE WHEN instrument.band_center IS NULL THEN
            core.fault('band_center', 'invalid_instrument', 'send last_trade or reference_price')
        WHEN instrument.band_center = 'reference_price' AND instrument.reference_price IS NULL THEN
            core.fault('band_center', 'invalid_instrument', 'a reference_price is needed for it')
        END,
        CASE WHEN instrument.base_asset_id = instrument.quote_asset_id THEN
            core.fault('quote_asset', 'invalid_instrument', 'send two different assets') END,
        CASE WHEN (instrument.taker_fee >= 0 AND instrument.taker_fee < 1) = false
            OR scale(instrument.taker_fee) > 18 THEN
            core.fault('taker_fee', 'invalid_instrument', 'send 0 to below 1, 18 decimals at most')
        END,
        CASE WHEN (instrument.maker_fee < 1) = false OR scale(instrument.maker_fee) > 18
            OR instrument.taker_fee >= 0 AND instrument.maker_fee + instrument.taker_fee < 0 THEN
            core.fault('maker_fee', 'invalid_instrument',
                'send less than 1, and no rebate above the taker''s fee')
        END
    ], NULL) || ARRAY(
        SELECT core.fault(a.name, 'invalid_instrument', CASE a.name
            WHEN 'max_open_orders' THEN 'send a whole number above 0'
            ELSE 'send a number above 0, below 1e18, with at most 18 decimals' END)
        FROM (
            VALUES ('tick_size', instrument.tick_size), ('lot_size', instrument.lot_size),
                ('min_quantity', instrument.min_quantity),
                ('max_quantity', instrument.max_quantity),
                ('max_notional', instrument.max_notional), ('price_band', instrument.price_band),
                ('reference_price', instrument.reference_price),
                ('max_open_orders', instrument.max_open_orders)
        ) AS a (name, amount)
        WHERE core.is_amount(a.amount) = false
            OR a.amount IS NULL AND a.name IN ('tick_size', 'lot_size'))
$$;

COMMENT ON FUNCTION core.instrument_faults(core.instrument) IS
    'Every field of an instrument that cannot be read, or cannot go with another one.';
