CREATE OR REPLACE FUNCTION core.fills_json(p_fills core.fill[])
RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF cardinality(p_fills) = 0 THEN
        RETURN '[]';
    END IF;
    RETURN (
        SELECT jsonb_agg(jsonb_build_object(
            'trade_id', f.trade_id::text, 'seq', f.seq + 1, 'price', f.price::text,
            'quantity', f.quantity::text, 'liquidity', 'taker',
            'counter_order_id', (f.maker).order_id::text) ORDER BY f.seq)
        FROM unnest(p_fills) AS f);
END
$$;

COMMENT ON FUNCTION core.fills_json(core.fill[]) IS 'Fills of an order that just entered, as callers read them.';
