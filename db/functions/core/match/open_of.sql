CREATE OR REPLACE FUNCTION core.open_of(
    p_account_id int, p_order_id bigint, p_clock timestamptz)
RETURNS TABLE (notional numeric)
LANGUAGE sql STABLE AS $$
    SELECT b.price * b.remaining
    FROM core.book AS b
    WHERE b.account_id = p_account_id AND b.order_id <> p_order_id
        AND (b.expires_at <= p_clock) IS NOT TRUE
    UNION ALL
    SELECT o.price * o.quantity
    FROM core.stop_order AS x
    JOIN core.orders AS o ON o.order_id = x.order_id
    WHERE x.account_id = p_account_id AND x.order_id <> p_order_id
        AND (x.expires_at <= p_clock) IS NOT TRUE
$$;

COMMENT ON FUNCTION core.open_of(int, bigint, timestamptz) IS
    'Price x remaining of each live order of an account but one, in all markets; null: it has no '
    'price.';
