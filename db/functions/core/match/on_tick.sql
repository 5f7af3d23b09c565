CREATE OR REPLACE FUNCTION core.on_tick(o core.orders)
RETURNS core.orders
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF o.trailing_delta IS NOT NULL THEN
        o.stop_price := 0;
    END IF;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.on_tick(core.orders) IS
    'An order as the market judges it: where a trigger that trails fired lies on no tick (rule '
    '42).';
