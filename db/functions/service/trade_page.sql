CREATE OR REPLACE FUNCTION service.trade_page(
    p_symbols text[], p_after bigint[], p_last bigint[], p_span int)
RETURNS TABLE (
    symbol text, head bigint, last bigint, trade_id bigint, seqs bigint[], accounts text[],
    messages text[], flushed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT i.symbol, f.head, f.last, p.trade_id, m.seqs, NULL::text[], m.messages,
        v_written <= pg_current_wal_flush_lsn()
    FROM unnest(p_symbols, p_after, p_last) AS k (symbol, after, last)
    JOIN core.instrument AS i ON i.symbol = k.symbol
    CROSS JOIN LATERAL core.page_bounds(i.instrument_id, k.after, k.last, p_span) AS f
    LEFT JOIN LATERAL (
        SELECT t.seq FROM core.trade AS t
        WHERE t.instrument_id = i.instrument_id AND t.seq <= k.after
        ORDER BY t.seq DESC LIMIT 1) AS b ON true
    CROSS JOIN LATERAL (
        SELECT array_agg(x.seq) AS seqs, array_agg(
            '{"type":"trade","symbol":"' || i.symbol || '","seq":' || x.seq || ',"prev_seq":'
            || coalesce(x.prev_seq::text, 'null') || ',"trade_id":"' || x.trade_id
            || '","price":"' || x.price || '","quantity":"' || x.quantity
            || '","bid_order_id":"' || x.bid_order_id || '","ask_order_id":"' || x.ask_order_id
            || '","taker_side":"' || x.taker_side || '","executed_at":"' || x.time
            || '","time":"' || x.time || '"}') AS messages
        FROM (
            SELECT t.*, lag(t.seq, 1, b.seq) OVER (ORDER BY t.seq) AS prev_seq,
                core.utc_text(t.executed_at) AS time
            FROM core.trade_row AS t
            WHERE t.symbol = k.symbol AND t.seq > k.after AND t.seq <= f.last
            ORDER BY t.seq) AS x) AS m
    LEFT JOIN LATERAL (
        SELECT t.trade_id FROM core.trade AS t
        WHERE t.instrument_id = i.instrument_id AND t.seq <= f.last
        ORDER BY t.seq DESC LIMIT 1) AS p ON true;
END
$$;

COMMENT ON FUNCTION service.trade_page(text[], bigint[], bigint[], int) IS
'What the trade feed reads: per symbol its trades after a seq, up to `last` (null: the newest
event) and over at most p_span seqs, as messages: {"type":"trade","symbol","seq","prev_seq",
"trade_id","price","quantity","bid_order_id","ask_order_id","taker_side","executed_at","time"}.

head: the newest event; last: the event up to which this page reads; trade_id: the last trade at it;
flushed: all of it is known to be on disk. A symbol has no character that JSON would escape.';
