CREATE OR REPLACE FUNCTION api.list_orders(
    symbol text DEFAULT NULL,
    status text DEFAULT NULL,
    account text DEFAULT NULL,
    client_order_id text DEFAULT NULL,
    before_order_id bigint DEFAULT NULL,
    max_rows int DEFAULT 100,
    after_order_id bigint DEFAULT 0,
    open_only boolean DEFAULT false,
    from_time timestamptz DEFAULT NULL,
    to_time timestamptz DEFAULT NULL
)
RETURNS SETOF api.orders
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
BEGIN
    PERFORM core.check_listing(
        symbol, status, account, client_order_id, before_order_id, max_rows);
    IF open_only AND status NOT IN ('pending_trigger', 'new', 'partially_filled') THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'status', 'invalid_status', format('no open order is %s', status))]));
    END IF;
    account := core.own_account(account, true);
    RETURN QUERY
    SELECT v.*
    FROM core.order_ids(
        symbol, status, account, client_order_id, before_order_id, max_rows,
        coalesce(after_order_id, 0), coalesce(open_only, false), from_time, to_time)
        WITH ORDINALITY AS l (order_id, n)
    JOIN core.order_row AS v USING (order_id)
    ORDER BY l.n;
END
$$;

COMMENT ON FUNCTION api.list_orders IS
'A page of the view orders, newest first: up to max_rows (1-1001), older than before_order_id and
newer than after_order_id; null: no such filter. open_only: those that rest or wait for a trigger.
from_time, to_time: created then or later, and before. Unlike the view with a WHERE, finding live
orders costs nothing for those that are over. Finding orders that are over by their status reads all
orders down to the last of the page, unless after_order_id ends it; so does finding orders by time,
but for those of one symbol, whose place is known. Raises RT404 unknown_symbol,
RT400 invalid_account, invalid_client_order_id, invalid_status, invalid_limit, invalid_cursor.
To a login that is bound to an account: what is its own; another one raises RT403
not_your_account.';
