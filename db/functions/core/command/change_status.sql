CREATE OR REPLACE FUNCTION core.change_status(p_instrument_id int, p_status core.instrument_status)
RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    e core.event;
BEGIN
    IF instrument.status = p_status THEN
        RETURN false;
    END IF;
    UPDATE core.instrument AS i SET status = p_status WHERE i.instrument_id = p_instrument_id;
    head.seq := head.seq + 1;
    e.seq := head.seq;
    e.event := 'instrument_status';
    e.reason := p_status::text;
    PERFORM core.write_journal(head, origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(head, instrument.symbol);
    RETURN true;
END
$$;

COMMENT ON FUNCTION core.change_status(int, core.instrument_status) IS
    'Changes an instrument''s status under its lock and journals it. False: it had it.';
