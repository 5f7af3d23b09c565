CREATE OR REPLACE FUNCTION core.fills_json(p_fills core.fill[])
RETURNS TABLE (order_id bigint, fills jsonb)
LANGUAGE sql STABLE AS $$
    SELECT x.order_id, jsonb_agg(jsonb_build_object(
        'trade_id', f.trade_id::text, 'seq', f.seq + 1, 'price', f.price::text,
        'quantity', f.quantity::text, 'liquidity', x.liquidity,
        'counter_order_id', x.counter_order_id::text) ORDER BY f.seq)
    FROM unnest(p_fills) AS f
    CROSS JOIN LATERAL (
        VALUES
        ((f.taker).order_id, 'taker', (f.maker).order_id),
        ((f.maker).order_id, 'maker', (f.taker).order_id)
    ) AS x (order_id, liquidity, counter_order_id)
    GROUP BY x.order_id
$$;

COMMENT ON FUNCTION core.fills_json(core.fill[]) IS
    'The fills of a call, by order, as callers read them.';
