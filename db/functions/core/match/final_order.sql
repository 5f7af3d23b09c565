CREATE OR REPLACE FUNCTION core.final_order(o core.orders, c core.closing, p_time timestamptz)
RETURNS core.orders
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    o.status := c.status;
    o.reason := c.reason;
    o.price := c.price;
    o.quantity := c.quantity;
    o.traded_quantity := c.traded_quantity;
    o.traded_value := c.traded_value;
    o.priority := c.priority;
    o.updated_at := p_time;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.final_order(core.orders, core.closing, timestamptz) IS
    'An order that is final.';
