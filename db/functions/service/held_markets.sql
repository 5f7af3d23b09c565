CREATE OR REPLACE FUNCTION service.held_markets(p_seconds double precision)
RETURNS TABLE (symbol text, transaction text, pid int, db_user text, application text, state text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET jit = off
AS $$
DECLARE
    v_now CONSTANT timestamptz := clock_timestamp();
    l record;
BEGIN
    FOR l IN
        SELECT k.virtualtransaction AS transaction, k.pid, a.usename::text AS db_user,
            a.application_name AS application,
            CASE WHEN k.pid IS NULL THEN 'prepared' ELSE a.state END AS state,
            array_agg(k.transactionid) FILTER (WHERE k.locktype = 'transactionid') AS xids,
            bool_or(k.locktype = 'relation') AS all_markets
        FROM pg_locks AS k
        LEFT JOIN pg_stat_activity AS a ON a.pid = k.pid
        WHERE k.granted AND k.pid IS DISTINCT FROM pg_backend_pid()
            AND (a.datname = current_database() OR k.pid IS NULL)
            -- Null: not for us to see. Later than now: from before the clock was put back.
            AND (a.xact_start BETWEEN v_now - make_interval(secs => p_seconds) AND v_now)
                IS NOT TRUE
            AND (k.locktype = 'transactionid' AND k.mode = 'ExclusiveLock'
                OR k.locktype = 'relation' AND k.mode IN ('ShareLock', 'ShareRowExclusiveLock',
                    'ExclusiveLock', 'AccessExclusiveLock')
                AND k.database = (
                    SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
                AND k.relation = ANY (ARRAY['core.instrument', 'core.head', 'core.book',
                    'core.orders', 'core.trade', 'core.event']::regclass[]))
        GROUP BY 1, 2, 3, 4, 5
    LOOP
        RETURN QUERY
        SELECT i.symbol, l.transaction, l.pid, l.db_user, l.application, l.state
        FROM core.instrument AS i
        -- Who locks a row leaves his transaction in it; here it is still under way.
        WHERE i.status = 'open' AND (l.all_markets OR i.xmax = ANY (l.xids))
        LIMIT 100;
    END LOOP;
END
$$;

COMMENT ON FUNCTION service.held_markets(double precision) IS
'Open markets in which no order can be placed just now, and who holds them: transactions that are
older than p_seconds and have the instrument''s row, or a whole table. Takes no lock; reads the
instruments only when there is such a transaction.';
