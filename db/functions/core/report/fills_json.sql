CREATE OR REPLACE FUNCTION core.fills_json(p_trades core.trade[], p_from bigint)
RETURNS TABLE (order_id bigint, fills jsonb)
LANGUAGE sql STABLE AS $$
    SELECT x.order_id, ('[' || string_agg(
        '{"trade_id":"' || t.trade_id || '","seq":' || t.seq || ',"price":"' || t.price
        || '","quantity":"' || t.quantity || '","liquidity":"' || x.liquidity
        || '","counter_order_id":"' || x.counter_order_id || '","fee":'
        || coalesce('"' || trim_scale(x.fee) || '"', 'null') || '}', ',' ORDER BY t.seq)
        || ']')::jsonb
    FROM unnest(p_trades) AS t
    CROSS JOIN LATERAL (
        VALUES
        (t.taker_order_id, 'taker', t.maker_order_id, t.taker_fee),
        (t.maker_order_id, 'maker', t.taker_order_id, t.maker_fee)
    ) AS x (order_id, liquidity, counter_order_id, fee)
    WHERE x.order_id >= p_from
    GROUP BY x.order_id
$$;

COMMENT ON FUNCTION core.fills_json(core.trade[], bigint) IS
    'The fills of a call, by order from p_from on, as callers read them. Written as text, for '
    'numbers need no escaping: jsonb_build_object took 90 of the 867 thousand instructions of an '
    'order in a batch. p_from: makers that rested before the call need not be put together.';
