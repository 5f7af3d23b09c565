CREATE OR REPLACE FUNCTION core.seq_at_time(p_instrument_id int, p_time timestamptz)
RETURNS bigint
LANGUAGE sql STABLE AS $$
    -- In what came since the last checkpoint, or before the last one that tells of such a time.
    -- What follows has a later time, hence is of another command.
    SELECT coalesce(
        (
            SELECT e.seq FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.occurred_at <= p_time
                AND e.seq > coalesce((
                    SELECT c.seq FROM core.book_checkpoint AS c
                    WHERE c.instrument_id = p_instrument_id ORDER BY c.seq DESC LIMIT 1), 0)
            ORDER BY e.seq DESC LIMIT 1
        ), (
            SELECT e.seq FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.occurred_at <= p_time
                AND e.seq <= (
                    SELECT c.seq FROM core.book_checkpoint AS c
                    WHERE c.instrument_id = p_instrument_id AND c.lowest_time <= p_time
                    ORDER BY c.seq DESC LIMIT 1)
            ORDER BY e.seq DESC LIMIT 1
        ), 0)
$$;

COMMENT ON FUNCTION core.seq_at_time(int, timestamptz) IS
    'The last seq whose event lies at or before a time; 0 before the first. A command ends there.';
