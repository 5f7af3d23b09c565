CREATE OR REPLACE FUNCTION core.shown_changes(
    p_instrument_id int, p_follows bigint, p_seq bigint)
RETURNS TABLE (side core.side, price numeric, shown numeric)
LANGUAGE sql STABLE AS $$
    -- What rests at an end of a command is told by the last event of each order up to there.
    WITH after AS (
        SELECT DISTINCT ON (e.order_id) e.order_id, e.status, e.price, e.shown
        FROM core.order_event AS e
        WHERE e.instrument_id = p_instrument_id AND e.seq > p_follows AND e.seq <= p_seq
            AND e.order_id IS NOT NULL
        ORDER BY e.order_id, e.seq DESC
    ), touched AS (
        SELECT a.*, o.side, o.seq AS entered
        FROM after AS a
        JOIN core.orders AS o USING (order_id)
    )
    SELECT t.side, t.price, t.shown FROM touched AS t
    WHERE t.status IN ('new', 'partially_filled')
    UNION ALL
    SELECT t.side, b.price, -b.shown
    FROM touched AS t
    CROSS JOIN LATERAL (
        SELECT e.status, e.price, e.shown FROM core.order_event AS e
        WHERE e.order_id = t.order_id AND e.seq <= p_follows
        ORDER BY e.seq DESC LIMIT 1
    ) AS b
    WHERE t.entered <= p_follows AND b.status IN ('new', 'partially_filled')
$$;

COMMENT ON FUNCTION core.shown_changes(int, bigint, bigint) IS
    'What the commands of events p_follows + 1 to p_seq put into the book and, negative, took out '
    'of it: an order that they changed has a row for each. It reads the journal alone.';
