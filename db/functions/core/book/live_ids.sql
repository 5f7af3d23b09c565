CREATE OR REPLACE FUNCTION core.live_ids(
    p_instrument_id int, p_account_id int, p_status text, p_before bigint, p_after bigint,
    p_from timestamptz, p_to timestamptz, p_max int)
RETURNS SETOF bigint
LANGUAGE sql STABLE AS $$
    SELECT l.order_id
    FROM (
        SELECT b.order_id, b.instrument_id, b.account_id, b.expires_at,
            CASE WHEN b.remaining < b.quantity THEN 'partially_filled' ELSE 'new' END AS status
        FROM core.book AS b
        UNION ALL
        SELECT s.order_id, s.instrument_id, s.account_id, s.expires_at, 'pending_trigger'
        FROM core.stop_order AS s
    ) AS l
    WHERE l.order_id < p_before AND l.order_id > p_after
        AND (l.expires_at <= statement_timestamp()) IS NOT TRUE
        AND (p_status IS NULL OR l.status = p_status)
        AND (p_instrument_id IS NULL OR l.instrument_id = p_instrument_id)
        AND (p_account_id IS NULL OR l.account_id = p_account_id)
        AND (num_nonnulls(p_from, p_to) = 0 OR (
            SELECT (o.created_at < p_from) IS NOT TRUE AND (o.created_at >= p_to) IS NOT TRUE
            FROM core.orders AS o WHERE o.order_id = l.order_id))
    ORDER BY l.order_id DESC LIMIT p_max
$$;

COMMENT ON FUNCTION core.live_ids(
    int, int, text, bigint, bigint, timestamptz, timestamptz, int) IS
    'Live orders that pass the filters (null: no such filter), newest first; one whose time is '
    'over is none (rule 10).';
