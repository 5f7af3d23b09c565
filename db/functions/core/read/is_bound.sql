CREATE OR REPLACE FUNCTION core.is_bound(p_name text)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_name IN ('min_quantity', 'max_quantity', 'max_notional', 'price_band',
        'reference_price', 'max_open_orders')
$$;

COMMENT ON FUNCTION core.is_bound(text) IS 'Whether an instrument can be without this term.';
