CREATE OR REPLACE FUNCTION service.last_seq(p_symbol text)
RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off  -- statistics of an empty table would make it read all heads
AS $$
    SELECT h.seq
    FROM core.head AS h
    WHERE h.instrument_id = (
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol)
    ORDER BY h.follows DESC LIMIT 1
$$;

COMMENT ON FUNCTION service.last_seq(text) IS
    'The seq of a symbol''s last event; null: no such symbol.';
