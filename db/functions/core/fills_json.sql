CREATE OR REPLACE FUNCTION core.fills_json(p_fills core.fill[])
RETURNS TABLE (order_id bigint, fills jsonb)
LANGUAGE sql STABLE AS $$
    SELECT (f.taker).order_id, jsonb_agg(jsonb_build_object(
        'trade_id', f.trade_id::text, 'seq', f.seq + 1, 'price', f.price::text, 'quantity', f.quantity::text,
        'liquidity', 'taker', 'counter_order_id', (f.maker).order_id::text) ORDER BY f.seq)
    FROM unnest(p_fills) AS f
    GROUP BY 1
$$;

COMMENT ON FUNCTION core.fills_json(core.fill[]) IS
    'The fills that orders made as takers in this call, by order, as callers read them.';
