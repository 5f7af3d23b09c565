CREATE OR REPLACE FUNCTION core.admit_amounts(o core.orders, p_instrument core.instrument)
RETURNS core.orders
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF o.price % p_instrument.tick_size = 0 THEN
        o.price := round(o.price, scale(p_instrument.tick_size));
    END IF;
    IF o.stop_price % p_instrument.tick_size = 0 THEN
        o.stop_price := round(o.stop_price, scale(p_instrument.tick_size));
    END IF;
    IF o.quantity % p_instrument.lot_size = 0 THEN
        o.quantity := round(o.quantity, scale(p_instrument.lot_size));
    END IF;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.admit_amounts(core.orders, core.instrument) IS
    'Writes price and quantity with the decimals of tick and lot; '
    'only multiples are rewritten, so exactly.';
