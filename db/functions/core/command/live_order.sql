CREATE OR REPLACE FUNCTION core.live_order(o core.orders, b core.book)
RETURNS core.orders
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    o.price := b.price;
    o.quantity := b.quantity;
    o.traded_quantity := b.quantity - b.remaining;
    o.traded_value := b.traded_value;
    o.priority := b.priority;
    o.covered := NULL;  -- the other of its pair is over: it holds all that it needs itself
    o.status := CASE
        WHEN b.remaining < b.quantity THEN 'partially_filled'::core.order_status
        ELSE 'new'
    END;
    RETURN o;
END
$$;

COMMENT ON FUNCTION core.live_order(core.orders, core.book) IS
    'An order with the state it has in the book.';
