CREATE OR REPLACE FUNCTION api.list_trades(
    symbol text,
    before_seq bigint DEFAULT NULL,
    max_rows int DEFAULT 100,
    from_time timestamptz DEFAULT NULL,
    to_time timestamptz DEFAULT NULL,
    from_trade_id bigint DEFAULT NULL
)
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
DECLARE
    v_instrument int;
BEGIN
    PERFORM core.check_listing(coalesce(symbol, ''), NULL, NULL, NULL, before_seq, max_rows);
    SELECT i.instrument_id INTO v_instrument FROM core.instrument AS i
    WHERE i.symbol = list_trades.symbol;
    RETURN QUERY
    SELECT v.*
    FROM core.trade_seqs(
        v_instrument,
        core.trade_range(v_instrument, from_time, to_time, from_trade_id)
        * int8range(NULL, before_seq),
        num_nonnulls(from_time, from_trade_id) > 0, max_rows) WITH ORDINALITY AS l (seq, n)
    CROSS JOIN LATERAL (  -- joined, all trades of the symbol might be read to find these
        SELECT x.* FROM api.trades AS x
        WHERE x.symbol = list_trades.symbol AND x.seq = l.seq OFFSET 0
    ) AS v
    ORDER BY l.n;
END
$$;

COMMENT ON FUNCTION api.list_trades IS
'A page of one symbol''s trades, newest first: up to max_rows (1-1001), with a seq below before_seq,
executed before to_time. With from_time (then or later) or from_trade_id (that one and later ones):
oldest first. Unlike the view with a WHERE and a LIMIT, it costs the same however many trades there
are. Raises RT404 unknown_symbol, RT400 invalid_limit, invalid_cursor.';
