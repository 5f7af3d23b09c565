CREATE OR REPLACE FUNCTION api.last_seqs()
RETURNS TABLE (symbol text, seq bigint, trade_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT i.symbol, h.seq, h.trade_id
    FROM core.instrument AS i
    CROSS JOIN LATERAL (
        SELECT x.seq, x.trade_id FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h
$$;

COMMENT ON FUNCTION api.last_seqs IS
    'For every symbol the seq of its last event and the id of its last trade: '
    'cheap, to poll for silence or loss.';
