CREATE OR REPLACE FUNCTION api.list_trades(
    symbol text, before_seq bigint DEFAULT NULL, max_rows int DEFAULT 100)
RETURNS SETOF api.trades
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
BEGIN
    PERFORM core.check_listing(coalesce(symbol, ''), NULL, NULL, NULL, before_seq, max_rows);
    RETURN QUERY
    SELECT v.* FROM (
        SELECT t.instrument_id, t.seq FROM core.trade AS t
        WHERE t.instrument_id = (
                SELECT i.instrument_id FROM core.instrument AS i
                WHERE i.symbol = list_trades.symbol)
            AND t.seq < coalesce(before_seq, 9223372036854775807)
        ORDER BY t.seq DESC LIMIT max_rows) AS l
    JOIN api.trades AS v ON v.symbol = list_trades.symbol AND v.seq = l.seq
    ORDER BY v.seq DESC;
END
$$;

COMMENT ON FUNCTION api.list_trades IS
'A page of one symbol''s trades, newest first: up to max_rows (1-1001), with a seq below before_seq.
Unlike the view with a WHERE and a LIMIT, it costs the same however many trades others made.
Raises RT404 unknown_symbol, RT400 invalid_limit, invalid_cursor.';
