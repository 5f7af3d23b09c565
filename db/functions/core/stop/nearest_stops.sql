CREATE OR REPLACE FUNCTION core.nearest_stops(head core.head)
RETURNS core.head
LANGUAGE plpgsql AS $$
BEGIN
    SELECT
        least(
            (SELECT min(x.stop_price) FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id AND x.rises),
            (SELECT min(x.best) FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id AND NOT x.rises AND x.best IS NOT NULL)),
        greatest(
            (SELECT max(x.stop_price) FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id AND NOT x.rises),
            (SELECT max(x.best) FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id AND x.rises AND x.best IS NOT NULL))
    INTO head.rises_to, head.falls_to;
    RETURN head;
END
$$;

COMMENT ON FUNCTION core.nearest_stops(core.head) IS
    'The prices nearest to the market at which a trigger fires, or beyond which one moves, after '
    'stops left or moved.';
