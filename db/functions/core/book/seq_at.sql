CREATE OR REPLACE FUNCTION core.seq_at(p_instrument_id int, p_seq bigint, p_time timestamptz)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_seq bigint;
BEGIN
    IF num_nonnulls(p_seq, p_time) <> 1 OR p_seq < 0 THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'seq', 'invalid_moment', 'send a seq or a time, one of them')]));
    END IF;
    -- A command's events share their time, and a command ends where it changes.
    SELECT e.seq INTO v_seq
    FROM core.order_event AS e
    WHERE e.instrument_id = p_instrument_id AND (e.seq <= p_seq OR e.occurred_at <= p_time)
        AND NOT EXISTS (
            SELECT FROM core.order_event AS x
            WHERE x.instrument_id = p_instrument_id AND x.seq = e.seq + 1
                AND x.occurred_at = e.occurred_at AND x.received_at = e.received_at)
    ORDER BY e.seq DESC LIMIT 1;
    RETURN coalesce(v_seq, 0);
END
$$;

COMMENT ON FUNCTION core.seq_at(int, bigint, timestamptz) IS
    'The last seq, at or before a seq or a time, at which a command ended; 0 before the first.';
