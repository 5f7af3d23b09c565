CREATE OR REPLACE FUNCTION service.balance_page(
    p_account text, p_asset text, p_after bigint, p_last bigint)
RETURNS TABLE (symbol text, last bigint, held text, seqs bigint[], messages text[], flushed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    -- Whatever the caller's snapshot shows was inserted before here.
    v_written CONSTANT pg_lsn := pg_current_wal_insert_lsn();
BEGIN
    RETURN QUERY
    SELECT s.code, p_last, h.held, m.seqs, m.messages, v_written <= pg_current_wal_flush_lsn()
    FROM core.account AS a
    JOIN core.asset AS s ON s.code = p_asset
    CROSS JOIN LATERAL (SELECT core.held_text(a.account_id, s.asset_id) AS held) AS h
    CROSS JOIN LATERAL (
        SELECT array_agg(x.entry ORDER BY x.entry) AS seqs,
            array_agg(row_to_json(x)::text ORDER BY x.entry) AS messages
        FROM (
            SELECT 'balance' AS type, a.name AS account, s.code AS asset, e.entry,
                trim_scale(e.available)::text AS available, h.held,
                core.utc_text(e.created_at) AS time, e.kind, trim_scale(e.change)::text AS change,
                i.symbol, e.seq, e.order_id::text, e.trade_id::text, e.transfer_id::text
            FROM core.entries_between(a.account_id, s.asset_id, p_after, p_last) AS e
            LEFT JOIN core.instrument AS i ON i.instrument_id = e.instrument_id) AS x) AS m
    WHERE a.name = p_account;
END
$$;

COMMENT ON FUNCTION service.balance_page(text, text, bigint, bigint) IS
'What the feed of balances reads: the entries of an account''s asset after one, up to another, as
messages: {"type":"balance","account","asset","entry","available","held","time","kind","change",
"symbol","seq","order_id","trade_id","transfer_id"}. available: after the entry, as the statement
says; held: now.

last: the entry up to which this page reads; flushed: all of it is known to be on disk.';
