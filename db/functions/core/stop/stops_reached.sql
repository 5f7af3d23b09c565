CREATE OR REPLACE FUNCTION core.stops_reached(head core.head, p_trades core.trade[])
RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_first CONSTANT numeric := coalesce((p_trades[1]).price, head.last_price);
BEGIN
    -- The prices of one order's trades only rise or only fall: first and last are the extremes.
    RETURN greatest(v_first, head.last_price) >= head.buy_stop
        OR least(v_first, head.last_price) <= head.sell_stop;
END
$$;

COMMENT ON FUNCTION core.stops_reached(core.head, core.trade[]) IS
    'Whether the trades of an order, or without trades the last '
    'price, reach a waiting stop (rule 7).';
