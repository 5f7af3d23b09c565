CREATE OR REPLACE FUNCTION core.nearest_stops(h core.head)
RETURNS core.head
LANGUAGE plpgsql AS $$
BEGIN
    SELECT min(x.stop_price) INTO h.buy_stop FROM core.stop_order AS x
    WHERE x.instrument_id = h.instrument_id AND x.side = 'buy';
    SELECT max(x.stop_price) INTO h.sell_stop FROM core.stop_order AS x
    WHERE x.instrument_id = h.instrument_id AND x.side = 'sell';
    RETURN h;
END
$$;

COMMENT ON FUNCTION core.nearest_stops(core.head) IS
    'The trigger prices nearest to the market, after stops left or moved.';
