CREATE OR REPLACE FUNCTION core.nearest_stops(head core.head)
RETURNS core.head
LANGUAGE plpgsql AS $$
BEGIN
    SELECT
        (SELECT min(x.stop_price) FROM core.stop_order AS x
        WHERE x.instrument_id = head.instrument_id AND x.rises),
        (SELECT max(x.stop_price) FROM core.stop_order AS x
        WHERE x.instrument_id = head.instrument_id AND NOT x.rises),
        (SELECT min(x.best) FROM core.stop_order AS x
        WHERE x.instrument_id = head.instrument_id AND NOT x.rises AND x.best IS NOT NULL),
        (SELECT max(x.best) FROM core.stop_order AS x
        WHERE x.instrument_id = head.instrument_id AND x.rises AND x.best IS NOT NULL)
    INTO head.rises_to, head.falls_to, head.trails_above, head.trails_below;
    RETURN head;
END
$$;

COMMENT ON FUNCTION core.nearest_stops(core.head) IS
    'The trigger prices nearest to the market, after stops came, left or moved, and beyond which '
    'last prices one of them moves.';
