CREATE OR REPLACE FUNCTION core.open_market(instrument core.instrument)
RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO core.instrument AS i (
        symbol, tick_size, lot_size, min_quantity, max_quantity, max_notional, price_band,
        reference_price, day_boundary, max_open_orders, band_center)
    VALUES (
        instrument.symbol, instrument.tick_size, instrument.lot_size, instrument.min_quantity,
        instrument.max_quantity, instrument.max_notional, instrument.price_band,
        instrument.reference_price, instrument.day_boundary, instrument.max_open_orders,
        instrument.band_center)
    ON CONFLICT DO NOTHING
    RETURNING i.instrument_id INTO instrument.instrument_id;
    IF instrument.instrument_id IS NOT NULL THEN
        PERFORM core.write_version(instrument, 0);
        INSERT INTO core.head (instrument_id, seq, bids, asks, time, follows, xid)
        VALUES (
            instrument.instrument_id, 0, ROW('{}', '{}', '{}', '{}', false),
            ROW('{}', '{}', '{}', '{}', false), clock_timestamp(), -1,
            pg_current_xact_id());
    END IF;
    RETURN instrument.instrument_id;
END
$$;

COMMENT ON FUNCTION core.open_market(core.instrument) IS
    'Stores a new instrument, its first terms and its first head (seq 0, an empty book); answers '
    'its id, null when there is one of its symbol.';
