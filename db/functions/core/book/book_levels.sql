CREATE OR REPLACE FUNCTION core.book_levels(
    head core.head, p_side core.side, p_depth int, p_time timestamptz)
RETURNS TABLE (level int, price numeric, quantity numeric, order_count int)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    l CONSTANT core.ladder := CASE p_side WHEN 'buy' THEN head.bids ELSE head.asks END;
BEGIN
    IF (cardinality(l.price) >= p_depth OR NOT l.more) AND NOT EXISTS (
        SELECT FROM core.book AS b
        WHERE b.expires_at <= p_time AND b.instrument_id = head.instrument_id)
    THEN
        RETURN QUERY
        SELECT x.n::int, x.price, x.quantity, x.orders
        FROM unnest(l.price, l.quantity, l.orders) WITH ORDINALITY AS x (price, quantity, orders, n)
        WHERE x.n <= p_depth;
    ELSIF p_side = 'buy' THEN
        RETURN QUERY
        SELECT row_number() OVER (ORDER BY b.price DESC)::int, b.price, sum(b.shown), count(*)::int
        FROM core.book AS b
        WHERE b.instrument_id = head.instrument_id AND b.side = 'buy'
            AND (b.expires_at <= p_time) IS NOT TRUE
        GROUP BY b.price ORDER BY b.price DESC LIMIT p_depth;
    ELSE
        RETURN QUERY
        SELECT row_number() OVER (ORDER BY b.price)::int, b.price, sum(b.shown), count(*)::int
        FROM core.book AS b
        WHERE b.instrument_id = head.instrument_id AND b.side = 'sell'
            AND (b.expires_at <= p_time) IS NOT TRUE
        GROUP BY b.price ORDER BY b.price LIMIT p_depth;
    END IF;
END
$$;

COMMENT ON FUNCTION core.book_levels(core.head, core.side, int, timestamptz) IS
    'The best levels of one side, from the head''s window, or from the book where the window is '
    'too short or shows orders that are over at p_time (null: do not ask). STABLE: everything it '
    'reads is of the caller''s one moment.';
