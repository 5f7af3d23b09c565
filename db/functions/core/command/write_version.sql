CREATE OR REPLACE FUNCTION core.write_version(n core.instrument, p_seq bigint)
RETURNS void
LANGUAGE sql AS $$
    INSERT INTO core.instrument_version
    VALUES (
        n.instrument_id, p_seq, n.tick_size, n.lot_size, n.min_quantity, n.max_quantity,
        n.max_notional, n.price_band, n.reference_price, n.max_open_orders, n.band_center)
$$;

COMMENT ON FUNCTION core.write_version(core.instrument, bigint) IS
    'Notes the terms of an instrument that are in force from an event on.';
