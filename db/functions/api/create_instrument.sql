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
    max_open_orders int DEFAULT NULL,
    band_center text DEFAULT 'last_trade',
    base_asset text DEFAULT NULL,
    quote_asset text DEFAULT NULL,
    maker_fee numeric DEFAULT NULL,
    taker_fee numeric DEFAULT NULL
)
RETURNS api.instruments
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    instrument core.instrument;
    f core.fault[];
    listed api.instruments;
BEGIN
    instrument.symbol := symbol;
    instrument.tick_size := trim_scale(tick_size);
    instrument.lot_size := trim_scale(lot_size);
    instrument.min_quantity := trim_scale(min_quantity);
    instrument.max_quantity := trim_scale(max_quantity);
    instrument.max_notional := trim_scale(max_notional);
    instrument.price_band := trim_scale(price_band);
    instrument.reference_price := trim_scale(reference_price);
    instrument.day_boundary := coalesce(day_boundary, '00:00');
    instrument.max_open_orders := max_open_orders;
    instrument.band_center := core.read_center(coalesce(band_center, 'last_trade'));
    IF num_nonnulls(base_asset, quote_asset, nullif(maker_fee, 0), nullif(taker_fee, 0)) > 0 THEN
        SELECT s.asset_id INTO instrument.base_asset_id FROM core.asset AS s
        WHERE s.code = base_asset;
        SELECT s.asset_id INTO instrument.quote_asset_id FROM core.asset AS s
        WHERE s.code = quote_asset;
        instrument.maker_fee := trim_scale(coalesce(maker_fee, 0));
        instrument.taker_fee := trim_scale(coalesce(taker_fee, 0));
    END IF;
    f := core.pair_faults(base_asset, quote_asset, instrument)
        || core.instrument_faults(instrument);
    IF cardinality(f) = 0 THEN
        f := core.instrument_conflicts(instrument, NULL);
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    instrument.instrument_id := core.open_market(instrument);
    IF instrument.instrument_id IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'symbol', 'instrument_exists',
            format('there is an instrument %s already', instrument.symbol))]));
    END IF;
    SELECT * INTO listed FROM api.instruments AS i WHERE i.symbol = instrument.symbol;
    -- The session's time zone would be in created_at; the log has its own.
    PERFORM core.note_action(
        'create_instrument', instrument.symbol, to_jsonb(listed) - 'created_at');
    RETURN listed;
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
price_band       largest distance of any trade, and of a limit price, from the centre of the band,
                 as a fraction of it; null: no band (rule 26)
reference_price  centre of the band before the first trade; without one the first trade has no band
day_boundary     time of day (UTC) at which day orders expire
max_open_orders  most live orders of one account; null: no bound
band_center      last_trade, or reference_price: then that is the centre at all times
base_asset, quote_asset  what is traded and what it is paid in: orders need an account and its
                 means; null: trades move no money
maker_fee, taker_fee  fractions of price x quantity, paid in quote; null: 0. Below 1; a maker''s fee
                 below 0 is a rebate, at most the taker''s fee

Answers the row of the view instruments. What cannot go together, so that no order could ever trade,
is refused. Raises RT400 invalid_instrument, RT404
unknown_asset, RT409 instrument_exists. See change_instrument.';
