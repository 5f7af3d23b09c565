CREATE OR REPLACE FUNCTION api.create_instrument(
    symbol text,
    tick_size numeric DEFAULT 0.01,
    lot_size numeric DEFAULT 1,
    min_quantity numeric DEFAULT NULL,
    max_quantity numeric DEFAULT NULL,
    max_notional numeric DEFAULT NULL,
    price_band numeric DEFAULT NULL,
    reference_price numeric DEFAULT NULL,
    day_boundary time DEFAULT '00:00',
    max_open_orders int DEFAULT NULL
)
RETURNS api.instruments
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_faults CONSTANT core.fault[] := core.instrument_faults(create_instrument.symbol, ARRAY[
        ROW('tick_size', tick_size), ROW('lot_size', lot_size),
        ROW('min_quantity', min_quantity), ROW('max_quantity', max_quantity),
        ROW('max_notional', max_notional), ROW('price_band', price_band),
        ROW('reference_price', reference_price), ROW('max_open_orders', max_open_orders)
    ]::core.named_amount[]);
    v_id int;
    v_instrument api.instruments;
BEGIN
    IF cardinality(v_faults) > 0 THEN
        PERFORM core.refuse(core.fault_json(v_faults));
    END IF;
    INSERT INTO core.instrument AS i (
        symbol, tick_size, lot_size, min_quantity, max_quantity, max_notional, price_band,
        reference_price, day_boundary, max_open_orders)
    VALUES (
        create_instrument.symbol, trim_scale(tick_size), trim_scale(lot_size),
        trim_scale(min_quantity), trim_scale(max_quantity), trim_scale(max_notional),
        trim_scale(price_band), trim_scale(reference_price),
        coalesce(create_instrument.day_boundary, '00:00'), create_instrument.max_open_orders)
    ON CONFLICT DO NOTHING
    RETURNING i.instrument_id INTO v_id;
    IF v_id IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'symbol', 'instrument_exists',
            format('there is an instrument %s already', create_instrument.symbol))]));
    END IF;
    PERFORM core.open_market(v_id);
    SELECT * INTO v_instrument FROM api.instruments AS i WHERE i.symbol = create_instrument.symbol;
    RETURN v_instrument;
END
$$;

COMMENT ON FUNCTION api.create_instrument IS
'Creates an instrument and opens its market.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

symbol           1-32 of A-Z a-z 0-9 . _ : / -
tick_size        prices are multiples of it
lot_size         quantities are multiples of it
min_quantity, max_quantity  bounds of an order''s total; null: none
max_notional     bound of price x quantity of a limit order; null: none
price_band       largest distance of a limit price from the last trade, as a fraction of it;
                 null: none
reference_price  takes the last trade''s place before the first trade
day_boundary     time of day (UTC) at which day orders expire
max_open_orders  most live orders of one account; null: no bound

Answers the row of the view instruments. Raises RT400 invalid_instrument, RT409 instrument_exists.';

-- Who may trade and read is who may connect; defining what is traded is the owner's.
REVOKE EXECUTE ON FUNCTION api.create_instrument FROM PUBLIC;
