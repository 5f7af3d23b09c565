CREATE OR REPLACE FUNCTION core.command_end(p_instrument_id int, p_seq bigint)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    event record;
BEGIN
    SELECT e.occurred_at, e.received_at INTO event FROM core.order_event AS e
    WHERE e.instrument_id = p_instrument_id AND e.seq = p_seq;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    -- Its events share their times.
    RETURN coalesce(
        (
            SELECT e.seq - 1 FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.seq > p_seq
                AND (e.occurred_at, e.received_at) <> (event.occurred_at, event.received_at)
            ORDER BY e.seq LIMIT 1
        ), (
            SELECT e.seq FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id
            ORDER BY e.seq DESC LIMIT 1
        ));
END
$$;

COMMENT ON FUNCTION core.command_end(int, bigint) IS
    'The seq at which the command ended that an event is of; null: there is no such event yet.';
