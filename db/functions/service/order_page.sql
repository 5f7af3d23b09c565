CREATE OR REPLACE FUNCTION service.order_page(
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
    SELECT i.symbol, f.head, f.last, NULL::bigint, m.seqs, m.accounts, m.messages,
        v_written <= pg_current_wal_flush_lsn()
    FROM unnest(p_symbols, p_after, p_last) AS k (symbol, after, last)
    JOIN core.instrument AS i ON i.symbol = k.symbol
    CROSS JOIN LATERAL core.page_bounds(i.instrument_id, k.after, k.last, p_span) AS f
    CROSS JOIN LATERAL (
        SELECT array_agg(x.seq) AS seqs, array_agg(x.account) AS accounts,
            array_agg(row_to_json(x)::text) AS messages
        FROM (
            SELECT CASE WHEN e.order_id IS NULL THEN 'instrument' ELSE 'order' END AS type,
                e.symbol, e.seq, nullif(e.seq - 1, 0) AS prev_seq, e.event, e.reason,
                core.utc_text(e.time) AS time, e.order_id::text, e.account, e.client_order_id,
                e.side, e.order_type, e.time_in_force, e.price::text, e.quantity::text,
                e.traded_quantity::text, e.remaining_quantity::text, e.displayed_quantity::text,
                e.average_traded_price::text, e.status, e.priority, e.post_only,
                e.stop_price::text, e.display_quantity::text,
                core.utc_text(e.expires_at) AS expires_at, e.self_trade_prevention,
                core.utc_text(e.created_at) AS created_at, e.trade_id::text, e.last_price::text,
                e.last_quantity::text, e.counter_order_id::text, e.source, e.trigger,
                e.trailing_delta, e.oco_order_id::text
            FROM core.event_row AS e
            WHERE e.symbol = k.symbol AND e.seq > k.after AND e.seq <= f.last
            ORDER BY e.seq) AS x) AS m;
END
$$;

COMMENT ON FUNCTION service.order_page(text[], bigint[], bigint[], int) IS
'What the order feed reads: per symbol its events after a seq, up to `last` (null: the newest) and
over at most p_span seqs, as messages: {"type":"order","symbol","seq","prev_seq","event","reason",
"time", … the order''s columns after the event}; "type":"instrument" for what happened to the
market. prev_seq stands before anything that a client could have written.

head: the newest event; last: the event up to which this page reads; accounts: whose event each is;
flushed: all of it is known to be on disk.';
