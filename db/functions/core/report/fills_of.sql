CREATE OR REPLACE FUNCTION core.fills_of(p_trades core.trade[], p_order_id bigint)
RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF cardinality(p_trades) > 0 THEN
        RETURN coalesce((
            SELECT f.fills FROM core.fills_json(p_trades, p_order_id) AS f
            WHERE f.order_id = p_order_id),
            '[]'::jsonb);
    END IF;
    RETURN '[]'::jsonb;
END
$$;

COMMENT ON FUNCTION core.fills_of(core.trade[], bigint) IS
    'The fills of one order in a call, as callers read them.';
