CREATE OR REPLACE FUNCTION core.write_version(instrument core.instrument, p_seq bigint)
RETURNS void
LANGUAGE sql AS $$
    INSERT INTO core.instrument_version
    VALUES (
        instrument.instrument_id, p_seq, instrument.tick_size, instrument.lot_size,
        instrument.min_quantity, instrument.max_quantity, instrument.max_notional,
        instrument.price_band, instrument.reference_price, instrument.max_open_orders,
        instrument.band_center, instrument.maker_fee, instrument.taker_fee)
$$;

COMMENT ON FUNCTION core.write_version(core.instrument, bigint) IS
    'Notes the terms of an instrument that are in force from an event on.';
