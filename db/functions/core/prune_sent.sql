CREATE OR REPLACE FUNCTION core.prune_sent(p_age interval DEFAULT interval '1 minute')
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_last CONSTANT bigint := (
        SELECT max(i.ticket) FROM core.inbox AS i
        WHERE (i.origin).received_at < clock_timestamp() - p_age);
    v_deleted int;
BEGIN
    -- An order without a report may still have its sender in the queue, behind a long transaction.
    DELETE FROM core.inbox AS i
    WHERE i.ticket <= v_last AND (
        EXISTS (
            SELECT FROM core.outbox AS o
            WHERE o.instrument_id = i.instrument_id AND o.ticket = i.ticket)
        OR (i.origin).received_at < clock_timestamp() - interval '1 day');
    DELETE FROM core.outbox AS o
    WHERE o.ticket <= v_last AND NOT EXISTS (
        SELECT FROM core.inbox AS i
        WHERE i.instrument_id = o.instrument_id AND i.ticket = o.ticket);
    GET DIAGNOSTICS v_deleted = ROW_COUNT;
    RETURN v_deleted;
END
$$;

COMMENT ON FUNCTION core.prune_sent(interval) IS
    'Removes orders of submit_order, and their reports, that were placed and are older than p_age. '
    'Answers how many reports.';
