CREATE OR REPLACE FUNCTION api.newest_trades(
    before_trade_id bigint DEFAULT NULL, max_rows int DEFAULT 100)
RETURNS SETOF api.trades
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET enable_sort = off  -- it would read all that it sorts; the indexes are in order
SET jit = off
AS $$
BEGIN
    PERFORM core.check_listing(NULL, NULL, NULL, NULL, before_trade_id, max_rows);
    RETURN QUERY
    WITH markets AS MATERIALIZED (  -- no other one can have a trade of the page
        SELECT i.instrument_id, i.symbol, r.range
        FROM core.instrument AS i
        CROSS JOIN LATERAL (
            SELECT CASE WHEN before_trade_id IS NOT NULL THEN
                int8range(NULL, core.seq_of_trade(i.instrument_id, before_trade_id)) END AS range
        ) AS r
        CROSS JOIN LATERAL core.trade_seqs(i.instrument_id, r.range, false, 1) AS s (seq)
        CROSS JOIN LATERAL (
            SELECT x.trade_id FROM core.trade AS x
            WHERE x.instrument_id = i.instrument_id AND x.seq = s.seq OFFSET 0) AS t
        ORDER BY t.trade_id DESC LIMIT max_rows
    )
    SELECT v.*
    FROM markets AS m
    CROSS JOIN LATERAL core.trade_seqs(m.instrument_id, m.range, false, max_rows) AS s (seq)
    CROSS JOIN LATERAL (  -- joined, all trades might be read to find these
        SELECT x.* FROM api.trades AS x WHERE x.symbol = m.symbol AND x.seq = s.seq OFFSET 0
    ) AS v
    ORDER BY v.trade_id DESC LIMIT max_rows;
END
$$;

COMMENT ON FUNCTION api.newest_trades IS
'A page of the trades of all symbols, newest first by trade_id: up to max_rows (1-1001), with an id
below before_trade_id. It looks at every market once, however many trades there are.
Raises RT400 invalid_limit, invalid_cursor.';
