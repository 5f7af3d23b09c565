CREATE OR REPLACE FUNCTION core.stops_reached(head core.head, p_trades core.trade[])
RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_first CONSTANT numeric := coalesce((p_trades[1]).price, head.last_price);
BEGIN
    -- The prices of one order's trades only rise or only fall: first and last are the extremes.
    RETURN greatest(v_first, head.last_price) >= head.rises_to
        OR least(v_first, head.last_price) <= head.falls_to
        OR greatest(v_first, head.last_price) > head.trails_above
        OR least(v_first, head.last_price) < head.trails_below;
END
$$;

COMMENT ON FUNCTION core.stops_reached(core.head, core.trade[]) IS
    'Whether the trades of an order, or without trades the last '
    'price, reach a trigger (rules 7, 41), or move one that trails (rule 42).';
