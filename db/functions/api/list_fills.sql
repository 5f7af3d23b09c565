CREATE OR REPLACE FUNCTION api.list_fills(
    account text DEFAULT NULL,
    order_id bigint DEFAULT NULL,
    symbol text DEFAULT NULL,
    from_time timestamptz DEFAULT NULL,
    to_time timestamptz DEFAULT NULL,
    from_trade_id bigint DEFAULT NULL,
    after_fill bigint DEFAULT NULL,
    max_rows int DEFAULT 100,
    first_order_id bigint DEFAULT NULL,
    last_order_id bigint DEFAULT NULL
)
RETURNS SETOF api.fills
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET enable_sort = off  -- it would read all that it sorts; the indexes are in order
SET jit = off
AS $$
DECLARE
    v_sign CONSTANT int := CASE num_nonnulls(from_time, from_trade_id) WHEN 0 THEN -1 ELSE 1 END;
    -- No number is so large that its double, or what follows it, is none.
    v_after CONSTANT bigint := after_fill - CASE after_fill
        WHEN 9223372036854775807 THEN 1 ELSE 0 END;
    v_numbers CONSTANT int8range := int8range(
            2 * greatest(0, least(coalesce(from_trade_id, 0), 4611686018427387903)), NULL)
        * CASE v_sign WHEN 1 THEN int8range(v_after + 1, NULL) ELSE int8range(NULL, v_after) END;
    v_instrument int;
    v_orders bigint[];
    v_range int8range;
BEGIN
    PERFORM core.check_listing(symbol, NULL, account, NULL, after_fill, max_rows);
    account := core.own_account(account, true);
    SELECT i.instrument_id INTO v_instrument FROM core.instrument AS i
    WHERE i.symbol = list_fills.symbol;
    v_orders := core.filled_orders(account, order_id, v_instrument, first_order_id, last_order_id);
    IF order_id IS NOT NULL THEN
        v_instrument := (core.order_of(order_id, account)).instrument_id;
    END IF;
    IF v_instrument IS NOT NULL THEN
        v_range := core.trade_range(v_instrument, from_time, to_time, lower(v_numbers) / 2);
        IF v_sign = -1 AND v_after IS NOT NULL THEN
            v_range := v_range
                * int8range(NULL, core.seq_of_trade(v_instrument, v_after / 2 + 1));
        END IF;
    END IF;
    IF isempty(v_range) OR isempty(v_numbers) THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT v.*
    FROM core.fill_page(
        v_orders, v_range, coalesce(from_time, '-infinity'), coalesce(to_time, 'infinity'),
        v_numbers, v_sign, max_rows) WITH ORDINALITY AS l (order_id, seq, n)
    JOIN core.orders AS o ON o.order_id = l.order_id
    JOIN core.instrument AS i ON i.instrument_id = o.instrument_id
    CROSS JOIN LATERAL (  -- joined, all fills of an order would be read to find one
        SELECT x.* FROM api.fills AS x
        WHERE x.symbol = i.symbol AND x.seq = l.seq AND x.order_id = l.order_id OFFSET 0
    ) AS v
    ORDER BY l.n;
END
$$;

COMMENT ON FUNCTION api.list_fills IS
'A page of the view fills, of an account or of an order (and of a symbol), newest trade first: up to
max_rows (1-1001), executed before to_time. With from_time (then or later) or from_trade_id (that
one and later ones): oldest first. after_fill: where a page begins, twice the trade_id of the last
row before it, plus one if that was a taker''s. A trade of an account with itself is two rows.
It looks at the account''s orders from first_order_id to last_order_id (null: at all of them).
Raises RT404 unknown_symbol, unknown_order, RT400 invalid_account, invalid_limit, invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';
