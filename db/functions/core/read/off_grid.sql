CREATE OR REPLACE FUNCTION core.off_grid(
    p_instrument_id int, p_tick_size numeric, p_lot_size numeric)
RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM core.book AS b
        WHERE b.instrument_id = p_instrument_id AND (
            b.price % p_tick_size <> 0 OR b.quantity % p_lot_size <> 0
            OR b.remaining % p_lot_size <> 0 OR b.shown % p_lot_size <> 0
            OR b.display_quantity % p_lot_size <> 0)
    ) OR EXISTS (
        SELECT FROM core.stop_order AS s
        JOIN core.orders AS o USING (order_id)
        WHERE s.instrument_id = p_instrument_id AND (
            s.best IS NULL AND s.stop_price % p_tick_size <> 0 OR o.price % p_tick_size <> 0
            OR o.quantity % p_lot_size <> 0 OR o.display_quantity % p_lot_size <> 0))
$$;

COMMENT ON FUNCTION core.off_grid(int, numeric, numeric) IS
    'Whether any live order of an instrument has a price or quantity that is no multiple of these.';
