CREATE OR REPLACE FUNCTION service.due_orders(p_except int[] DEFAULT '{}')
RETURNS TABLE (
    instrument_id int, symbol text, status core.order_status, reason text, order_ids bigint[])
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
BEGIN
    RETURN QUERY
    SELECT d.instrument_id, i.symbol, 'expired'::core.order_status, 'expired',
        array_agg(d.order_id)
    FROM (
        SELECT x.instrument_id, x.order_id
        FROM core.clock_shifts(v_now) AS s
        CROSS JOIN LATERAL (
            (SELECT b.instrument_id, b.order_id FROM core.book AS b
            WHERE b.expires_at <= v_now - s.shift
                AND b.order_id > s.after AND b.order_id <= s.upto
                AND b.instrument_id <> ALL (p_except)
            ORDER BY b.expires_at LIMIT 1000)
            UNION ALL
            (SELECT w.instrument_id, w.order_id FROM core.stop_order AS w
            WHERE w.expires_at <= v_now - s.shift
                AND w.order_id > s.after AND w.order_id <= s.upto
                AND w.instrument_id <> ALL (p_except)
            ORDER BY w.expires_at LIMIT 1000)
        ) AS x
    ) AS d
    JOIN core.instrument AS i ON i.instrument_id = d.instrument_id
    GROUP BY d.instrument_id, i.symbol;
    RETURN QUERY
    SELECT d.instrument_id, i.symbol, 'canceled'::core.order_status, 'cancel_all_after',
        array_agg(d.order_id)
    FROM (
        (SELECT b.instrument_id, b.order_id
        FROM core.fired_switch AS f
        JOIN core.book AS b ON b.account_id = f.account_id AND b.order_id <= f.last_order_id
        WHERE b.instrument_id <> ALL (p_except) LIMIT 1000)
        UNION ALL
        (SELECT x.instrument_id, x.order_id
        FROM core.fired_switch AS f
        JOIN core.stop_order AS x ON x.account_id = f.account_id AND x.order_id <= f.last_order_id
        WHERE x.instrument_id <> ALL (p_except) LIMIT 1000)
    ) AS d
    JOIN core.instrument AS i ON i.instrument_id = d.instrument_id
    GROUP BY d.instrument_id, i.symbol;
END
$$;

COMMENT ON FUNCTION service.due_orders(int[]) IS
    'Live orders that must end now: those whose time has passed (rule 10), whatever leaps the '
    'clock made since they came (core.clock_shifts), and those of switches that fired, by '
    'instrument; the first 1000 of each kind, none of the instruments excepted. Takes no lock.';
