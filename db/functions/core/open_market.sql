CREATE OR REPLACE FUNCTION core.open_market(p_instrument_id int)
RETURNS void
LANGUAGE sql AS $$
    INSERT INTO core.head (instrument_id, seq, bids, asks, time, follows, xid)
    VALUES (
        p_instrument_id, 0, ROW('{}', '{}', '{}', '{}', false), ROW('{}', '{}', '{}', '{}', false),
        clock_timestamp(), -1, pg_current_xact_id())
$$;

COMMENT ON FUNCTION core.open_market(int) IS
    'The first head of a new instrument: seq 0, an empty book.';
