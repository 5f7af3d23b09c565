CREATE OR REPLACE FUNCTION core.place_waiting(p_own core.inbox)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    v_placed CONSTANT bigint[] := ARRAY(
        SELECT o.ticket FROM core.outbox AS o
        WHERE o.instrument_id = p_own.instrument_id ORDER BY o.ticket DESC LIMIT 16);
    -- Tickets are nearly in order: what waits is near the last one placed. An order that is older
    -- than a second may have lost its sender; if not, the sender asks for it and places it.
    v_waiting CONSTANT core.inbox[] := ARRAY(
        SELECT i FROM core.inbox AS i
        WHERE i.instrument_id = p_own.instrument_id
            AND i.ticket > coalesce(v_placed[16], 0) AND i.ticket <> ALL (v_placed)
            AND i.ticket IS DISTINCT FROM p_own.ticket
            AND (i.origin).received_at > clock_timestamp() - interval '1 second'
            -- What takes an account or a client order id must take it before the instrument: it may
            -- only be placed by the first command, that of the caller's own user and application.
            AND ((i.origin).db_user = (p_own.origin).db_user
                    AND (i.origin).application = (p_own.origin).application
                OR (i.request).client_order_id IS NULL AND (
                    (i.request).account IS NULL
                    OR EXISTS (
                        SELECT FROM core.account AS a WHERE a.name = (i.request).account)))
        ORDER BY (i.origin).db_user = (p_own.origin).db_user
            AND (i.origin).application = (p_own.origin).application DESC,
            (i.origin).db_user, (i.origin).application, i.ticket
        LIMIT 63);
BEGIN
    IF cardinality(v_waiting) > 0 THEN
        BEGIN
            RETURN core.place_sent(p_own || v_waiting);
        EXCEPTION WHEN OTHERS THEN
            NULL;  -- one of them broke the command, which did nothing: each harms only its sender
        END;
    END IF;
    IF p_own.ticket IS NULL THEN  -- it never waited: nobody else asks for its report
        RETURN (core.place(ARRAY[p_own.request], p_own.origin))[1];
    END IF;
    RETURN core.place_sent(ARRAY[p_own]);
END
$$;

COMMENT ON FUNCTION core.place_waiting(core.inbox) IS
    'Places an order and up to 63 others sent for its instrument, each with its own report, in one '
    'command and one commit. The caller holds the queue (advisory lock 7483). Answers the report '
    'of its own.';
