CREATE OR REPLACE FUNCTION service.account_pairs(
    p_account text, p_from_order_id bigint, p_from timestamptz, p_to timestamptz, p_max int)
RETURNS SETOF core.order_row
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_account CONSTANT int := (SELECT a.account_id FROM core.account AS a WHERE a.name = p_account);
    v_ids bigint[];
BEGIN
    IF num_nonnulls(p_from_order_id, p_from) > 0 THEN
        v_ids := ARRAY(
            SELECT o.order_id FROM core.orders AS o
            WHERE o.account_id = v_account AND o.order_id >= coalesce(p_from_order_id, 0)
                AND o.order_id < o.oco_order_id
                AND o.created_at >= coalesce(p_from, '-infinity')
                AND o.created_at < coalesce(p_to, 'infinity')
            ORDER BY o.order_id LIMIT p_max);
    ELSE
        v_ids := ARRAY(
            SELECT o.order_id FROM core.orders AS o
            WHERE o.account_id = v_account AND o.order_id < o.oco_order_id
                AND o.created_at < coalesce(p_to, 'infinity')
            ORDER BY o.order_id DESC LIMIT p_max);
    END IF;
    RETURN QUERY
    SELECT v.*
    FROM unnest(v_ids) AS l (order_id)
    CROSS JOIN LATERAL (  -- joined, all orders might be read to find these
        SELECT x.* FROM core.orders AS o
        CROSS JOIN LATERAL (VALUES (o.order_id), (o.oco_order_id)) AS p (order_id)
        JOIN core.order_row AS x ON x.order_id = p.order_id
        WHERE o.order_id = l.order_id OFFSET 0
    ) AS v
    ORDER BY l.order_id, v.order_id;
END
$$;

COMMENT ON FUNCTION service.account_pairs(text, bigint, timestamptz, timestamptz, int) IS
    'An account''s pairs of which one order cancels the other, oldest first, at most p_max, each '
    'as its two orders: from an id or a time on, or the newest (created before p_to).';
