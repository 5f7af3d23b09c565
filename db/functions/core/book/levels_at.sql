CREATE OR REPLACE FUNCTION core.levels_at(p_instrument_id int, p_seq bigint)
RETURNS TABLE (side core.side, level int, price numeric, quantity numeric, order_count int)
LANGUAGE sql STABLE AS $$
    WITH checkpoint AS (
        SELECT * FROM core.book_checkpoint AS c
        WHERE c.instrument_id = p_instrument_id AND c.seq <= p_seq
        ORDER BY c.seq DESC LIMIT 1
    ), change AS (
        SELECT x.side, x.price, x.quantity, x.orders
        FROM checkpoint AS c
        CROSS JOIN unnest(c.side, c.price, c.quantity, c.orders)
            AS x (side, price, quantity, orders)
        UNION ALL
        SELECT x.side, x.price, x.shown, sign(x.shown)::int
        FROM core.shown_changes(
            p_instrument_id, coalesce((SELECT c.seq FROM checkpoint AS c), 0), p_seq) AS x
    )
    SELECT c.side,
        (row_number() OVER (
            PARTITION BY c.side
            ORDER BY CASE c.side WHEN 'buy' THEN -c.price ELSE c.price END))::int,
        c.price, sum(c.quantity), sum(c.orders)::int
    FROM change AS c
    GROUP BY c.side, c.price
    HAVING sum(c.orders) > 0
$$;

COMMENT ON FUNCTION core.levels_at(int, bigint) IS
    'All levels of a book as the journal says it was after a command that ended at p_seq: those of '
    'the checkpoint before, if there is one, and what was changed since.';
