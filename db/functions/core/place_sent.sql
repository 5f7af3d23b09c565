CREATE OR REPLACE FUNCTION core.place_sent(p_sent core.inbox[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    g record;
BEGIN
    FOR g IN
        SELECT ROW(min((s.origin).received_at), (s.origin).db_user, (s.origin).application
            )::core.origin AS origin,
            array_agg(s.ticket ORDER BY s.ticket) AS tickets,
            array_agg(s.request ORDER BY s.ticket) AS requests
        FROM unnest(p_sent) AS s
        GROUP BY (s.origin).db_user, (s.origin).application
        ORDER BY min(s.ticket)
    LOOP
        INSERT INTO core.outbox
        SELECT p_sent[1].instrument_id, g.tickets[n], r[n]
        FROM core.place(g.requests, g.origin) AS r
        CROSS JOIN generate_subscripts(r, 1) AS n;
    END LOOP;
END
$$;

COMMENT ON FUNCTION core.place_sent(core.inbox[]) IS
    'Places orders of one instrument, in the order in which they were sent, those of one user and '
    'application at a time because the journal names them; leaves their reports in core.outbox.';
