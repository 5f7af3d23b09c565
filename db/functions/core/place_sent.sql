CREATE OR REPLACE FUNCTION core.place_sent(p_sent core.inbox[])
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    s core.inbox;
    v_same core.inbox[];
    v_requests core.order_request[];
    v_reports api.order_report[];
    v_report api.order_report;
BEGIN
    FOR i IN 1..cardinality(p_sent) LOOP
        s := p_sent[i];
        v_same := v_same || s;
        v_requests := v_requests || s.request;
        IF ((p_sent[i + 1]).origin).db_user = (s.origin).db_user
            AND ((p_sent[i + 1]).origin).application = (s.origin).application
        THEN
            CONTINUE;
        END IF;
        v_reports := core.place(v_requests, s.origin);  -- of the last: nothing predates its call
        IF v_report IS NULL THEN
            v_report := v_reports[1];
        END IF;
        INSERT INTO core.outbox (instrument_id, ticket, pid, report)
        SELECT s.instrument_id, x.ticket, x.pid, v_reports[n]
        FROM generate_subscripts(v_same, 1) AS n
        CROSS JOIN LATERAL (SELECT (v_same[n]).ticket, (v_same[n]).pid) AS x
        WHERE x.ticket IS NOT NULL;
        v_same := NULL;
        v_requests := NULL;
    END LOOP;
    RETURN v_report;
END
$$;

COMMENT ON FUNCTION core.place_sent(core.inbox[]) IS
    'Places orders of one instrument in the given order, those of one user and application that '
    'follow each other in one command, because the journal names them; leaves their reports in '
    'core.outbox. Answers the report of the first.';
