CREATE OR REPLACE FUNCTION core.seq_at(p_instrument_id int, p_seq bigint, p_time timestamptz)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    next record;
    v_seq bigint;
BEGIN
    IF num_nonnulls(p_seq, p_time) <> 1 OR p_seq < 0 THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'seq', 'invalid_moment', 'send a seq or a time, one of them')]));
    ELSIF p_time IS NOT NULL THEN
        RETURN core.seq_at_time(p_instrument_id, p_time);
    END IF;
    -- A command's events share their times, and a command ends where they change.
    SELECT e.occurred_at, e.received_at INTO next FROM core.order_event AS e
    WHERE e.instrument_id = p_instrument_id AND e.seq > p_seq
    ORDER BY e.seq LIMIT 1;
    SELECT e.seq INTO v_seq FROM core.order_event AS e
    WHERE e.instrument_id = p_instrument_id AND e.seq <= p_seq
        AND (e.occurred_at, e.received_at) IS DISTINCT FROM (next.occurred_at, next.received_at)
    ORDER BY e.seq DESC LIMIT 1;
    RETURN coalesce(v_seq, 0);
END
$$;

COMMENT ON FUNCTION core.seq_at(int, bigint, timestamptz) IS
    'The last seq, at or before a seq or a time, at which a command ended; 0 before the first.';
