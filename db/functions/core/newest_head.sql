CREATE OR REPLACE FUNCTION core.newest_head(p_instrument_id int)
RETURNS core.head
LANGUAGE plpgsql AS $$
DECLARE
    h core.head;
BEGIN
    SELECT * INTO h FROM core.head AS x
    WHERE x.instrument_id = p_instrument_id ORDER BY x.seq DESC LIMIT 1;
    RETURN h;
END
$$;

COMMENT ON FUNCTION core.newest_head(int) IS
    'The market as the last command left it. Read it under the lock to act on it.';
