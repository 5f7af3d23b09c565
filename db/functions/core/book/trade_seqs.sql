CREATE OR REPLACE FUNCTION core.trade_seqs(
    p_instrument_id int, p_range int8range, p_oldest_first boolean, p_max int)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_from CONSTANT bigint := coalesce(lower(p_range), 0);
    v_to CONSTANT bigint := CASE
        WHEN isempty(p_range) THEN 0 ELSE coalesce(upper(p_range), 9223372036854775807) END;
BEGIN
    IF p_oldest_first THEN
        RETURN QUERY
        SELECT t.seq FROM core.trade AS t
        WHERE t.instrument_id = p_instrument_id AND t.seq >= v_from AND t.seq < v_to
        ORDER BY t.seq LIMIT p_max;
    ELSE
        RETURN QUERY
        SELECT t.seq FROM core.trade AS t
        WHERE t.instrument_id = p_instrument_id AND t.seq >= v_from AND t.seq < v_to
        ORDER BY t.seq DESC LIMIT p_max;
    END IF;
END
$$;

COMMENT ON FUNCTION core.trade_seqs(int, int8range, boolean, int) IS
    'The first trades of a range of a market, from its begin or from its end.';
