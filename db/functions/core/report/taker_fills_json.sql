CREATE OR REPLACE FUNCTION core.taker_fills_json(p_trades core.trade[])
RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    t core.trade;
    v_fills text[];
BEGIN
    IF p_trades IS NULL THEN
        RETURN '[]'::jsonb;
    END IF;
    FOREACH t IN ARRAY p_trades LOOP
        v_fills := v_fills || (
            '{"trade_id":"' || t.trade_id || '","seq":' || t.seq || ',"price":"' || t.price
            || '","quantity":"' || t.quantity || '","liquidity":"taker","counter_order_id":"'
            || t.maker_order_id || '","fee":'
            || coalesce('"' || trim_scale(t.taker_fee) || '"', 'null') || '}');
    END LOOP;
    RETURN ('[' || array_to_string(v_fills, ',') || ']')::jsonb;
END
$$;

COMMENT ON FUNCTION core.taker_fills_json(core.trade[]) IS
    'The fills of a single taker, as core.fills_json would say them, without a statement.';
