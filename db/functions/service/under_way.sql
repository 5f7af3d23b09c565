CREATE OR REPLACE FUNCTION service.under_way()
RETURNS TABLE (looked_at timestamptz, transactions text[])
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    -- Who has or waits for a market has this lock on the table until his transaction is over; by
    -- then all see what he did.
    SELECT now(), ARRAY(
        SELECT DISTINCT l.virtualtransaction
        FROM pg_locks AS l
        WHERE l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
            AND l.relation = 'core.instrument'::regclass AND l.locktype = 'relation'
            AND l.mode <> 'AccessShareLock' AND l.granted)
$$;

COMMENT ON FUNCTION service.under_way() IS
    'A time, and the transactions that may still bring events stamped before it: when these are '
    'over, whoever looks then sees all that ever happens before that time.';
