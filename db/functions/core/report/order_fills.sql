CREATE OR REPLACE FUNCTION core.order_fills(p_order_id bigint)
RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'trade_id', e.trade_id::text, 'seq', t.seq, 'price', e.last_price::text,
        'quantity', e.last_quantity::text,
        'liquidity', CASE e.seq WHEN t.seq THEN 'taker' ELSE 'maker' END,
        'counter_order_id', e.counter_order_id::text) ORDER BY e.seq), '[]')
    FROM core.order_event AS e
    JOIN core.trade AS t USING (trade_id)
    WHERE e.order_id = p_order_id
$$;

COMMENT ON FUNCTION core.order_fills(bigint) IS
    'All fills of an order so far, from the journal, as callers read them.';
