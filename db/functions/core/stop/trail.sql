CREATE OR REPLACE FUNCTION core.trail(p_instrument_id int, p_price numeric)
RETURNS void
LANGUAGE sql AS $$
    UPDATE core.stop_order AS x
    SET best = p_price, stop_price = core.trailing_price(p_price, x.rises, x.trailing_delta)
    WHERE x.instrument_id = p_instrument_id AND (
        NOT x.rises AND x.best IS NOT NULL AND x.best < p_price
        OR x.rises AND x.best IS NOT NULL AND x.best > p_price)
$$;

COMMENT ON FUNCTION core.trail(int, numeric) IS
    'Moves the triggers that trail: a last price is better than all since they entered (rule 42).';
