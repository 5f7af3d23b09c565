CREATE OR REPLACE FUNCTION core.fill_page(
    p_orders bigint[], p_range int8range, p_from timestamptz, p_to timestamptz,
    p_numbers int8range, p_sign int, p_max int)
RETURNS TABLE (order_id bigint, seq bigint)
LANGUAGE sql STABLE AS $$
    -- A maker's fills are indexed by their own seq, one less than the trade's.
    SELECT o.id, f.seq
    FROM unnest(p_orders) AS o (id)
    CROSS JOIN LATERAL (
        (SELECT t.seq, 2 * t.trade_id AS number FROM core.trade AS t
        WHERE p_sign = 1 AND t.maker_order_id = o.id
            AND t.seq - 1 >= coalesce(lower(p_range), 1) - 1
            AND t.seq - 1 < coalesce(upper(p_range), 9223372036854775807) - 1
            AND t.executed_at >= p_from AND t.executed_at < p_to
            AND 2 * t.trade_id <@ p_numbers
        ORDER BY t.seq - 1 LIMIT p_max)
        UNION ALL
        (SELECT t.seq, 2 * t.trade_id + 1 AS number FROM core.trade AS t
        WHERE p_sign = 1 AND t.taker_order_id = o.id
            AND t.seq >= coalesce(lower(p_range), 0)
            AND t.seq < coalesce(upper(p_range), 9223372036854775807)
            AND t.executed_at >= p_from AND t.executed_at < p_to
            AND 2 * t.trade_id + 1 <@ p_numbers
        ORDER BY t.seq LIMIT p_max)
        UNION ALL
        (SELECT t.seq, 2 * t.trade_id AS number FROM core.trade AS t
        WHERE p_sign = -1 AND t.maker_order_id = o.id
            AND t.seq - 1 >= coalesce(lower(p_range), 1) - 1
            AND t.seq - 1 < coalesce(upper(p_range), 9223372036854775807) - 1
            AND t.executed_at >= p_from AND t.executed_at < p_to
            AND 2 * t.trade_id <@ p_numbers
        ORDER BY t.seq - 1 DESC LIMIT p_max)
        UNION ALL
        (SELECT t.seq, 2 * t.trade_id + 1 AS number FROM core.trade AS t
        WHERE p_sign = -1 AND t.taker_order_id = o.id
            AND t.seq >= coalesce(lower(p_range), 0)
            AND t.seq < coalesce(upper(p_range), 9223372036854775807)
            AND t.executed_at >= p_from AND t.executed_at < p_to
            AND 2 * t.trade_id + 1 <@ p_numbers
        ORDER BY t.seq DESC LIMIT p_max)
    ) AS f
    ORDER BY p_sign * f.number LIMIT p_max
$$;

COMMENT ON FUNCTION core.fill_page(
    bigint[], int8range, timestamptz, timestamptz, int8range, int, int) IS
    'Fills of some orders, oldest (p_sign 1) or newest (-1) first, of each no more than a page. '
    'p_range: of seq, if all are of one market. p_numbers: a fill''s number is twice the id of its '
    'trade, and one more for the taker''s.';
