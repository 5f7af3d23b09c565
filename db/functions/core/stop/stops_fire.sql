CREATE OR REPLACE FUNCTION core.stops_fire(h core.head, p_trades core.trade[])
RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_first CONSTANT numeric := coalesce((p_trades[1]).price, h.last_price);
BEGIN
    -- The prices of one order's trades only rise or only fall: first and last are the extremes.
    RETURN greatest(v_first, h.last_price) >= h.buy_stop
        OR least(v_first, h.last_price) <= h.sell_stop;
END
$$;

COMMENT ON FUNCTION core.stops_fire(core.head, core.trade[]) IS
    'Whether the trades of an order, or without trades the last '
    'price, reach a waiting stop (rule 7).';
