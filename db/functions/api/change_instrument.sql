CREATE OR REPLACE FUNCTION api.change_instrument(
    symbol text,
    tick_size numeric DEFAULT NULL,
    lot_size numeric DEFAULT NULL,
    min_quantity numeric DEFAULT NULL,
    max_quantity numeric DEFAULT NULL,
    max_notional numeric DEFAULT NULL,
    price_band numeric DEFAULT NULL,
    reference_price numeric DEFAULT NULL,
    max_open_orders int DEFAULT NULL,
    band_center text DEFAULT NULL,
    remove text[] DEFAULT NULL,
    maker_fee numeric DEFAULT NULL,
    taker_fee numeric DEFAULT NULL
)
RETURNS api.instruments
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_given CONSTANT jsonb := jsonb_strip_nulls(jsonb_build_object(
        'tick_size', tick_size, 'lot_size', lot_size, 'min_quantity', min_quantity,
        'max_quantity', max_quantity, 'max_notional', max_notional, 'price_band', price_band,
        'reference_price', reference_price, 'max_open_orders', max_open_orders,
        'band_center', band_center, 'maker_fee', maker_fee, 'taker_fee', taker_fee));
    v_id int;
    listed api.instruments;
BEGIN
    SELECT i.instrument_id INTO v_id FROM core.instrument AS i
    WHERE i.symbol = change_instrument.symbol;
    IF v_id IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    PERFORM core.change_terms(v_id, v_given, remove);
    SELECT * INTO listed FROM api.instruments AS i
    WHERE i.symbol = change_instrument.symbol;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.change_instrument IS
'Changes the terms of an instrument, under its lock; what is not given stays as it is.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

tick_size, lot_size  only while every live order lies on the new grid
min_quantity, max_quantity, max_notional, max_open_orders  for orders that come, are modified, or
                 fire from now on
price_band       as in create_instrument
reference_price  set anew, also to the same value, it is the centre of the band until the next trade
band_center      last_trade or reference_price
maker_fee, taker_fee  only of an instrument with assets, while no order is live there. No rebate may
                 be more than the taker''s fee
remove           names of bounds to take away: ARRAY[''max_quantity'', ''price_band'']

Answers the row of the view instruments. Leaves an event instrument_changed in the journal, whose
reason names what changed, and a row in the view instrument_versions; nothing when nothing changed.
Raises RT404 unknown_symbol, RT400 invalid_instrument, RT409 live_orders_off_grid,
fees_of_live_orders.';
