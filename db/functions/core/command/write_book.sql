CREATE OR REPLACE FUNCTION core.write_book(p_book core.book[], p_change core.change[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_new core.book[];
    v_changed core.book[];
    v_gone bigint[];
BEGIN
    FOR i IN 1..coalesce(cardinality(p_change), 0) LOOP
        IF p_change[i] = 'new' THEN
            v_new := v_new || p_book[i];
        ELSIF p_change[i] = 'changed' THEN
            v_changed := v_changed || p_book[i];
        ELSIF p_change[i] = 'gone' THEN
            v_gone := v_gone || (p_book[i]).order_id;
        END IF;
    END LOOP;
    IF v_gone IS NOT NULL THEN
        DELETE FROM core.book AS b WHERE b.order_id = ANY (v_gone);
    END IF;
    IF v_changed IS NOT NULL THEN
        UPDATE core.book AS b
        SET quantity = x.quantity, remaining = x.remaining, shown = x.shown,
            priority = x.priority, traded_value = x.traded_value, updated_at = x.updated_at,
            oco_order_id = x.oco_order_id
        FROM unnest(v_changed) AS x WHERE b.order_id = x.order_id;
    END IF;
    IF v_new IS NOT NULL THEN
        INSERT INTO core.book SELECT * FROM unnest(v_new);
    END IF;
END
$$;

COMMENT ON FUNCTION core.write_book(core.book[], core.change[]) IS
    'Brings the book up to date.';
