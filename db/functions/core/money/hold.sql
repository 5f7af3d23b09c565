CREATE OR REPLACE FUNCTION core.hold(
    p_side core.side, p_price numeric, p_quantity numeric, p_fee numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE p_side
        WHEN 'buy' THEN p_price * p_quantity * (1 + greatest(p_fee, 0)) ELSE p_quantity
    END
$$;

COMMENT ON FUNCTION core.hold(core.side, numeric, numeric, numeric) IS
    'What an order needs for a quantity at a price: quote with the fee for a buy, base for a sell. '
    'A rebate is given when it comes, not counted on. Null: a buy without a price.';
