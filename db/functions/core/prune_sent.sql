CREATE OR REPLACE FUNCTION core.prune_sent(
    p_age interval DEFAULT interval '1 minute', p_most int DEFAULT 20000)
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_deleted int;
BEGIN
    -- In one statement: an order without its report would look as if it still waited.
    WITH report AS (
        DELETE FROM core.outbox AS o
        WHERE o.ctid = ANY (ARRAY(
            SELECT x.ctid FROM core.outbox AS x
            WHERE x.placed_at < clock_timestamp() - p_age LIMIT p_most))
        RETURNING o.instrument_id, o.ticket
    ), sent AS (
        DELETE FROM core.inbox AS i USING report AS r
        WHERE i.instrument_id = r.instrument_id AND i.ticket = r.ticket
    )
    SELECT count(*) INTO v_deleted FROM report;
    -- Without a report, its sender may still wait behind a long transaction. Not for a day.
    DELETE FROM core.inbox AS i
    WHERE (i.origin).received_at < clock_timestamp() - interval '1 day';
    RETURN v_deleted;
END
$$;

COMMENT ON FUNCTION core.prune_sent(interval, int) IS
    'Removes orders of submit_order whose reports are older than p_age, and the reports, p_most at '
    'most. Answers how many.';
