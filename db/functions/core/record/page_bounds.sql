CREATE OR REPLACE FUNCTION core.page_bounds(
    p_instrument_id int, p_after bigint, p_last bigint, p_span int)
RETURNS TABLE (head bigint, last bigint)
LANGUAGE sql STABLE AS $$
    SELECT h.seq, least(h.seq, p_last, p_after + p_span)
    FROM core.head AS h
    WHERE h.instrument_id = p_instrument_id ORDER BY h.follows DESC LIMIT 1
$$;

COMMENT ON FUNCTION core.page_bounds(int, bigint, bigint, int) IS
    'The newest event of an instrument, and up to which one a page of a feed reads.';
