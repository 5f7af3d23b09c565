CREATE OR REPLACE FUNCTION service.market_holders()
RETURNS TABLE (transaction text, pid int)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    -- Whoever locks or writes a row of ours has one of these on its table until the transaction
    -- ends; readers have not. Who waits for a row (of a market) has a lock on the tuple meanwhile.
    SELECT DISTINCT l.virtualtransaction, l.pid
    FROM pg_locks AS l
    JOIN pg_class AS c ON c.oid = l.relation AND c.relnamespace = 'core'::regnamespace
    WHERE l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
        AND l.locktype = 'relation' AND l.granted AND l.pid <> pg_backend_pid()
        AND l.mode IN ('RowShareLock', 'RowExclusiveLock')
        AND NOT EXISTS (
            SELECT FROM pg_locks AS w
            WHERE w.pid = l.pid AND w.locktype = 'tuple' AND w.database = l.database
                AND w.relation = 'core.instrument'::regclass)
$$;

COMMENT ON FUNCTION service.market_holders() IS
    'Transactions that hold a market, an account or a client order id, so that commands of others '
    'may have to wait for them, and do not wait for a market themselves.';
