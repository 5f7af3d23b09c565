CREATE OR REPLACE FUNCTION core.apply_matching(m core.matching)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    maker core.book;
BEGIN
    IF cardinality(m.closings) = 1 THEN
        DELETE FROM core.book AS b WHERE b.order_id = m.closings[1].order_id;
    ELSIF cardinality(m.closings) > 1 THEN
        DELETE FROM core.book AS b USING unnest(m.closings) AS c WHERE b.order_id = c.order_id;
    END IF;
    FOREACH maker IN ARRAY m.kept LOOP
        UPDATE core.book AS b
        SET quantity = maker.quantity, remaining = maker.remaining, shown = maker.shown,
            priority = maker.priority, traded_value = maker.traded_value,
            updated_at = maker.updated_at
        WHERE b.order_id = maker.order_id;
    END LOOP;
END
$$;

COMMENT ON FUNCTION core.apply_matching(core.matching) IS
    'Writes to the book what matching found: makers that are gone, makers that stay with less.';
