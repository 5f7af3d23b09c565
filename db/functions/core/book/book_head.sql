CREATE OR REPLACE FUNCTION core.book_head(p_symbol text, p_depth int)
RETURNS core.head
LANGUAGE plpgsql STABLE
SET enable_seqscan = off  -- statistics of an empty table would make it read all heads
AS $$
DECLARE
    head core.head;
BEGIN
    IF (p_depth BETWEEN 1 AND 1000) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'depth', 'invalid_depth', 'send 1 to 1000')]));
    END IF;
    SELECT x.* INTO head FROM core.head AS x
    WHERE x.instrument_id = (
        SELECT i.instrument_id FROM core.instrument AS i WHERE i.symbol = p_symbol)
    ORDER BY x.follows DESC LIMIT 1;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_symbol()]));
    END IF;
    RETURN head;
END
$$;

COMMENT ON FUNCTION core.book_head(text, int) IS
    'The newest head of a symbol for readers of the book; raises on bad arguments.';
