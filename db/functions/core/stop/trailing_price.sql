CREATE OR REPLACE FUNCTION core.trailing_price(p_best numeric, p_rises boolean, p_delta int)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT trim_scale(
        p_best * CASE WHEN p_rises THEN 1 + p_delta * 0.0001 ELSE 1 - p_delta * 0.0001 END)
$$;

COMMENT ON FUNCTION core.trailing_price(numeric, boolean, int) IS
    'The trigger that trails a best price by so many basis points: above the lowest one if it '
    'fires when the last price rises, below the highest one if it falls. Exact.';
