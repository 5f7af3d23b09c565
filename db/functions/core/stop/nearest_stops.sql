CREATE OR REPLACE FUNCTION core.nearest_stops(head core.head)
RETURNS core.head
LANGUAGE plpgsql AS $$
BEGIN
    SELECT min(x.stop_price) INTO head.buy_stop FROM core.stop_order AS x
    WHERE x.instrument_id = head.instrument_id AND x.side = 'buy';
    SELECT max(x.stop_price) INTO head.sell_stop FROM core.stop_order AS x
    WHERE x.instrument_id = head.instrument_id AND x.side = 'sell';
    RETURN head;
END
$$;

COMMENT ON FUNCTION core.nearest_stops(core.head) IS
    'The trigger prices nearest to the market, after stops left or moved.';
