CREATE OR REPLACE FUNCTION core.live_markets(p_account_id int)
RETURNS SETOF int
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_account_id IS NULL THEN
        RETURN QUERY
        SELECT b.instrument_id FROM core.book AS b
        UNION
        SELECT x.instrument_id FROM core.stop_order AS x;
        RETURN;
    END IF;
    RETURN QUERY
    SELECT b.instrument_id FROM core.book AS b WHERE b.account_id = p_account_id
    UNION
    SELECT x.instrument_id FROM core.stop_order AS x WHERE x.account_id = p_account_id;
END
$$;

COMMENT ON FUNCTION core.live_markets(int) IS
    'Instruments in which orders rest or wait, of one account or (null) of anybody. Takes no lock: '
    'an order that is entering may be missed.';
