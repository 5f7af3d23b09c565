CREATE OR REPLACE FUNCTION service.prune_heads(
    p_instruments int[], p_from bigint[], p_keep bigint DEFAULT 100000, p_most int DEFAULT 5000)
RETURNS TABLE (instrument_id int, pruned_to bigint, deleted int)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET jit = off
AS $$
DECLARE
    v_end bigint;
BEGIN
    FOR i IN 1..cardinality(p_instruments) LOOP
        instrument_id := p_instruments[i];
        v_end := (
            SELECT h.follows FROM core.head AS h
            WHERE h.instrument_id = p_instruments[i] ORDER BY h.follows DESC LIMIT 1) - p_keep;
        -- Not from the first head on: what was deleted lies dead before it for as long as somebody
        -- holds a snapshot open.
        pruned_to := coalesce((
            SELECT h.follows FROM core.head AS h
            WHERE h.instrument_id = p_instruments[i]
                AND h.follows >= p_from[i] AND h.follows < v_end
            ORDER BY h.follows OFFSET p_most LIMIT 1), greatest(v_end, p_from[i]));
        DELETE FROM core.head AS h
        WHERE h.instrument_id = p_instruments[i]
            AND h.follows >= p_from[i] AND h.follows < pruned_to;
        GET DIAGNOSTICS deleted = ROW_COUNT;
        RETURN NEXT;
    END LOOP;
END
$$;

COMMENT ON FUNCTION service.prune_heads(int[], bigint[], bigint, int) IS
    'Deletes heads of these instruments that are more than p_keep events old, p_most of each at '
    'most, beginning at p_from; the journal rebuilds any book they showed. Answers how many, and '
    'where to begin next.';
