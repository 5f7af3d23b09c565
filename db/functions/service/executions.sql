CREATE OR REPLACE FUNCTION service.executions(p_symbol text, p_seqs bigint[])
RETURNS TABLE (
    seq bigint, traded_value numeric, quote_quantity numeric, last_value numeric, liquidity text,
    fee numeric)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_instrument CONSTANT int := (
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol);
BEGIN
    RETURN QUERY
    SELECT e.seq, e.traded_value, o.quote_quantity, e.last_price * e.last_quantity, t.liquidity,
        t.fee
    FROM unnest(p_seqs) AS k (seq)
    CROSS JOIN LATERAL (
        SELECT * FROM core.order_event AS x
        WHERE x.instrument_id = v_instrument AND x.seq = k.seq) AS e
    JOIN core.orders AS o ON o.order_id = e.order_id
    LEFT JOIN LATERAL (  -- the taker's fill has the seq of the trade, the maker's that before
        SELECT 'taker' AS liquidity, x.taker_fee AS fee FROM core.trade AS x
        WHERE x.instrument_id = v_instrument AND x.seq = e.seq AND e.trade_id IS NOT NULL
        UNION ALL
        SELECT 'maker', x.maker_fee FROM core.trade AS x
        WHERE x.instrument_id = v_instrument AND x.seq = e.seq + 1 AND x.trade_id = e.trade_id
    ) AS t ON true;
END
$$;

COMMENT ON FUNCTION service.executions(text, bigint[]) IS
'Of events of orders, what the feed of orders does not tell: the exact value that was traded until
then, the money that a market order was to spend, and of a fill its value, its side and its fee.';
