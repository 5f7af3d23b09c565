CREATE OR REPLACE FUNCTION core.order_fills(p_order_id bigint)
RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'trade_id', t.trade_id::text, 'seq', t.seq, 'price', t.price::text,
        'quantity', t.quantity::text, 'liquidity', t.liquidity,
        'counter_order_id', t.counter_order_id::text, 'fee', trim_scale(t.fee)::text)
        ORDER BY t.seq), '[]')
    FROM (
        SELECT x.trade_id, x.seq, x.price, x.quantity, 'taker' AS liquidity,
            x.maker_order_id AS counter_order_id, x.taker_fee AS fee
        FROM core.trade AS x WHERE x.taker_order_id = p_order_id
        UNION ALL
        SELECT x.trade_id, x.seq, x.price, x.quantity, 'maker', x.taker_order_id,
            x.maker_fee
        FROM core.trade AS x WHERE x.maker_order_id = p_order_id
    ) AS t
$$;

COMMENT ON FUNCTION core.order_fills(bigint) IS
    'All fills of an order so far, from the journal, as callers read them.';
