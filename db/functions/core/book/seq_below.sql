CREATE OR REPLACE FUNCTION core.seq_below(p_instrument_id int, p_order_id bigint)
RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce((
        SELECT o.seq + CASE o.order_id WHEN p_order_id THEN 0 ELSE 1 END
        FROM core.orders AS o
        WHERE o.order_id <= p_order_id AND o.instrument_id = p_instrument_id
        ORDER BY o.order_id DESC LIMIT 1), 0)
$$;

COMMENT ON FUNCTION core.seq_below(int, bigint) IS
    'The seq below which the orders lie that entered a market before an order; of an id that is '
    'none of its orders: before and with the newest that has a smaller one. Ids are given before '
    'the lock is taken, so the two orders may differ for orders that came at the same time.';
