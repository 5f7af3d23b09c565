CREATE OR REPLACE FUNCTION api.order_book(symbol text, depth int DEFAULT 5)
RETURNS TABLE (side text, level int, price numeric, quantity numeric, order_count int, seq bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    head CONSTANT core.head := core.book_head(symbol, depth);
    v_tick CONSTANT numeric := (
        SELECT i.tick_size FROM core.instrument AS i WHERE i.instrument_id = head.instrument_id);
BEGIN
    RETURN QUERY
    SELECT 'bid', l.level, core.in_steps(l.price, v_tick), l.quantity, l.order_count, head.seq
    FROM core.book_levels(head, 'buy', depth, statement_timestamp()) AS l
    UNION ALL
    SELECT 'ask', l.level, core.in_steps(l.price, v_tick), l.quantity, l.order_count, head.seq
    FROM core.book_levels(head, 'sell', depth, statement_timestamp()) AS l;
END
$$;

COMMENT ON FUNCTION api.order_book IS
'The book at one consistent moment: up to depth (1-1000) levels a side, bids then asks, best first.
quantity is what is shown, order_count the orders behind it, seq the symbol''s last event. Raises
RT404 unknown_symbol, RT400 invalid_depth.';
