CREATE OR REPLACE FUNCTION service.fire_cancel_after()
RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    v_count int;
BEGIN
    DELETE FROM core.fired_switch AS f
    WHERE f.before <= pg_snapshot_xmin(pg_current_snapshot())
        AND NOT EXISTS (
            SELECT FROM core.book AS b
            WHERE b.account_id = f.account_id AND b.order_id <= f.last_order_id)
        AND NOT EXISTS (
            SELECT FROM core.stop_order AS x
            WHERE x.account_id = f.account_id AND x.order_id <= f.last_order_id);
    WITH due AS (
        DELETE FROM core.cancel_after AS c
        WHERE c.account_id IN (
            SELECT x.account_id FROM core.cancel_after AS x
            WHERE x.fires_at <= v_now ORDER BY x.fires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
        RETURNING c.account_id
    )
    INSERT INTO core.fired_switch AS f
    SELECT d.account_id, q.last_value, pg_snapshot_xmax(pg_current_snapshot())
    FROM due AS d CROSS JOIN core.order_id_seq AS q
    ON CONFLICT (account_id) DO UPDATE
    SET last_order_id = excluded.last_order_id, before = excluded.before;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
END
$$;

COMMENT ON FUNCTION service.fire_cancel_after() IS
    'Fires the dead-man''s switches that are due and answers how many: the orders that their '
    'accounts sent until now are due (service.due_orders) until none is left, whatever market is '
    'held meanwhile. Forgets those that are done.';
