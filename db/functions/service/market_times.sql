CREATE OR REPLACE FUNCTION service.market_times(p_instruments int[])
RETURNS TABLE (instrument_id int, symbol text, "time" timestamptz, ahead interval)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
    SELECT i.instrument_id, i.symbol, h.time, h.time - clock_timestamp()
    FROM unnest(p_instruments) AS k (instrument_id)
    JOIN core.instrument AS i ON i.instrument_id = k.instrument_id
    CROSS JOIN LATERAL (
        SELECT x.time FROM core.head AS x
        WHERE x.instrument_id = i.instrument_id ORDER BY x.follows DESC LIMIT 1) AS h
$$;

COMMENT ON FUNCTION service.market_times(int[]) IS
    'The time of markets, which is that of their last event, and how far it is ahead of the clock; '
    'ahead at all only if the clock had leapt forward, or was put back.';
