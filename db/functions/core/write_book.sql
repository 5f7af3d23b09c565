CREATE OR REPLACE FUNCTION core.write_book(p_book core.book[], p_todo int[])
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF 3 = ANY (p_todo) THEN
        DELETE FROM core.book AS b
        USING unnest(p_book, p_todo) AS x
        WHERE b.order_id = x.order_id AND x.unnest = 3;
    END IF;
    IF 2 = ANY (p_todo) THEN
        UPDATE core.book AS b
        SET quantity = x.quantity, remaining = x.remaining, shown = x.shown,
            priority = x.priority, traded_value = x.traded_value, updated_at = x.updated_at
        FROM unnest(p_book, p_todo) AS x
        WHERE b.order_id = x.order_id AND x.unnest = 2;
    END IF;
    IF 1 = ANY (p_todo) THEN
        INSERT INTO core.book
        SELECT x.order_id, x.instrument_id, x.account_id, x.side, x.price, x.priority, x.quantity,
            x.remaining, x.shown, x.display_quantity, x.traded_value, x.expires_at, x.updated_at,
            x.stop_price
        FROM unnest(p_book, p_todo) AS x
        WHERE x.unnest = 1;
    END IF;
END
$$;

COMMENT ON FUNCTION core.write_book(core.book[], int[]) IS
    'Brings the book up to date. p_todo: 1 the order is new, 2 it changed, 3 it is gone.';
