CREATE OR REPLACE FUNCTION core.rolled_to(p_instrument_id int)
RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce((
        SELECT c.last_seq FROM core.candle AS c
        WHERE c.instrument_id = p_instrument_id ORDER BY c.last_seq DESC LIMIT 1), 0)
$$;

COMMENT ON FUNCTION core.rolled_to(int) IS
    'The seq up to which an instrument''s trades are in core.candle; 0: none is.';
