CREATE OR REPLACE FUNCTION core.stops_reached(head core.head, p_trades core.trade[])
RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
    -- The prices of one order's trades only rise or only fall: first and last are the extremes.
    v_first CONSTANT numeric := coalesce((p_trades[1]).price, head.last_price);
    v_high CONSTANT numeric := greatest(v_first, head.last_price);
    v_low CONSTANT numeric := least(v_first, head.last_price);
BEGIN
    IF v_high >= head.rises_to OR v_low <= head.falls_to THEN
        RETURN EXISTS (
            SELECT FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id AND x.rises AND x.stop_price <= v_high)
        OR EXISTS (
            SELECT FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id AND NOT x.rises AND x.stop_price >= v_low)
        OR EXISTS (
            SELECT FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id AND NOT x.rises
                AND x.best IS NOT NULL AND x.best < v_high)
        OR EXISTS (
            SELECT FROM core.stop_order AS x
            WHERE x.instrument_id = head.instrument_id AND x.rises
                AND x.best IS NOT NULL AND x.best > v_low);
    END IF;
    RETURN false;
END
$$;

COMMENT ON FUNCTION core.stops_reached(core.head, core.trade[]) IS
    'Whether the trades of an order, or without trades the last price, reach a trigger (rules 7, '
    '41), or move one that trails (rule 42). Where one trails, the last price often is the best: '
    'the head alone does not tell.';
