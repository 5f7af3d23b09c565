CREATE OR REPLACE FUNCTION core.cost(
    o core.orders, p_value numeric, p_quantity numeric, p_rests numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE o.side WHEN 'buy' THEN p_value * (1 + o.taker_fee) ELSE p_quantity END
        + CASE WHEN p_rests > 0 THEN core.hold(o.side, o.price, p_rests, o.maker_fee) ELSE 0 END
$$;

COMMENT ON FUNCTION core.cost(core.orders, numeric, numeric, numeric) IS
    'What an order that enters takes: for what it traded as a taker (value, quantity) and what it '
    'holds for the quantity that rests.';
