CREATE OR REPLACE FUNCTION core.shown_changes(
    p_instrument_id int, p_follows bigint, p_seq bigint)
RETURNS TABLE (order_id bigint, price numeric, shown numeric)
LANGUAGE sql STABLE AS $$
    -- What rests when a command ends is told by the last event of each order that it touched.
    WITH after AS (
        SELECT DISTINCT ON (e.order_id) e.order_id, e.status, e.price, e.shown
        FROM core.order_event AS e
        WHERE e.instrument_id = p_instrument_id AND e.seq > p_follows AND e.seq <= p_seq
            AND e.order_id IS NOT NULL
        ORDER BY e.order_id, e.seq DESC
    )
    SELECT a.order_id, a.price, a.shown FROM after AS a
    WHERE a.status IN ('new', 'partially_filled')
    UNION ALL
    SELECT a.order_id, b.price, -b.shown
    FROM after AS a
    CROSS JOIN LATERAL (
        SELECT e.status, e.price, e.shown FROM core.order_event AS e
        WHERE e.order_id = a.order_id AND e.seq <= p_follows
        ORDER BY e.seq DESC LIMIT 1
    ) AS b
    WHERE b.status IN ('new', 'partially_filled')
$$;

COMMENT ON FUNCTION core.shown_changes(int, bigint, bigint) IS
    'What one command (events p_follows + 1 to p_seq) put into the book and, negative, took out of '
    'it: an order that it changed has a row for each. As levels_at, it reads the journal alone.';
