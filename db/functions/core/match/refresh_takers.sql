CREATE OR REPLACE FUNCTION core.refresh_takers(
    p_takers core.orders[], p_ids bigint[], p_book core.book[], p_change core.change[])
RETURNS core.orders[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    b core.book;
    v_at int;
BEGIN
    IF cardinality(p_takers) > 1 AND cardinality(p_book) > 0 THEN
        FOR i IN 1..cardinality(p_book) LOOP
            CONTINUE WHEN p_change[i] NOT IN ('new', 'changed');
            b := p_book[i];
            v_at := array_position(p_ids, b.order_id);
            IF (p_takers[v_at]).traded_quantity <> b.quantity - b.remaining
                OR (p_takers[v_at]).quantity <> b.quantity
            THEN
                p_takers[v_at] := core.live_order(p_takers[v_at], b);
                p_takers[v_at].updated_at := b.updated_at;
            END IF;
        END LOOP;
    END IF;
    RETURN p_takers;
END
$$;

COMMENT ON FUNCTION core.refresh_takers(core.orders[], bigint[], core.book[], core.change[]) IS
    'Orders of a command with what happened to them while they rested.';
