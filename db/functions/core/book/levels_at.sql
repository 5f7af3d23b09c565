CREATE OR REPLACE FUNCTION core.levels_at(p_instrument_id int, p_seq bigint)
RETURNS TABLE (side core.side, level int, price numeric, quantity numeric, order_count int)
LANGUAGE sql STABLE AS $$
    WITH last_event AS (
        SELECT DISTINCT ON (e.order_id) e.order_id, e.status, e.price, e.shown
        FROM core.order_event AS e
        WHERE e.instrument_id = p_instrument_id AND e.seq <= p_seq AND e.order_id IS NOT NULL
        ORDER BY e.order_id, e.seq DESC
    )
    SELECT o.side,
        (row_number() OVER (
            PARTITION BY o.side
            ORDER BY CASE o.side WHEN 'buy' THEN -l.price ELSE l.price END))::int,
        l.price, sum(l.shown), count(*)::int
    FROM last_event AS l
    JOIN core.orders AS o USING (order_id)
    WHERE l.status IN ('new', 'partially_filled')
    GROUP BY o.side, l.price
$$;

COMMENT ON FUNCTION core.levels_at(int, bigint) IS
    'All levels of a book as the journal says it was after a command that ended at p_seq.';
