CREATE OR REPLACE FUNCTION service.make_checkpoints(
    p_instruments int[] DEFAULT NULL, p_most int DEFAULT 1, p_every int DEFAULT 5000)
RETURNS int[]
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    v_instrument int;
    v_left int := p_most;
    v_more int[] := ARRAY[]::int[];
BEGIN
    -- One at a time; readers and traders never wait for it.
    LOCK TABLE core.book_checkpoint IN SHARE ROW EXCLUSIVE MODE;
    FOR v_instrument IN
        SELECT i.instrument_id FROM core.instrument AS i WHERE p_instruments IS NULL
        UNION ALL
        SELECT * FROM unnest(p_instruments)
    LOOP
        WHILE v_left > 0 AND core.add_checkpoint(v_instrument, p_every) LOOP
            v_left := v_left - 1;
        END LOOP;
        IF v_left <= 0 THEN
            v_more := v_more || v_instrument;
        END IF;
    END LOOP;
    RETURN v_more;
END
$$;

COMMENT ON FUNCTION service.make_checkpoints(int[], int, int) IS
    'Writes checkpoints of the books of these instruments (null: of all) wherever p_every events '
    'happened since the last, p_most in all. Answers the instruments of which there may be more to '
    'write: call again. Reads the journal alone, so that no market waits for it.';
