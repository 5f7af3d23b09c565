CREATE OR REPLACE FUNCTION core.is_amount(p_value numeric)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_value > 0 AND p_value < 1e18 AND scale(trim_scale(p_value)) <= 18
$$;

COMMENT ON FUNCTION core.is_amount(numeric) IS
    'A price or quantity that an order can carry: positive, below 1e18, at most 18 decimals. NaN '
    'and Infinity sort above every number, so the upper bound refuses them. Null for null.';
