CREATE OR REPLACE FUNCTION core.open_market(n core.instrument)
RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO core.instrument AS i (
        symbol, tick_size, lot_size, min_quantity, max_quantity, max_notional, price_band,
        reference_price, day_boundary, max_open_orders, band_center)
    VALUES (
        n.symbol, n.tick_size, n.lot_size, n.min_quantity, n.max_quantity, n.max_notional,
        n.price_band, n.reference_price, n.day_boundary, n.max_open_orders, n.band_center)
    ON CONFLICT DO NOTHING
    RETURNING i.instrument_id INTO n.instrument_id;
    IF n.instrument_id IS NOT NULL THEN
        PERFORM core.write_version(n, 0);
        INSERT INTO core.head (instrument_id, seq, bids, asks, time, follows, xid)
        VALUES (
            n.instrument_id, 0, ROW('{}', '{}', '{}', '{}', false),
            ROW('{}', '{}', '{}', '{}', false), clock_timestamp(), -1,
            pg_current_xact_id());
    END IF;
    RETURN n.instrument_id;
END
$$;

COMMENT ON FUNCTION core.open_market(core.instrument) IS
    'Stores a new instrument, its first terms and its first head (seq 0, an empty book); answers '
    'its id, null when there is one of its symbol.';
