CREATE OR REPLACE FUNCTION core.cancel_many(
    p_instrument_id int, p_order_ids bigint[], p_status core.order_status, p_reason text)
RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    v_done bigint[] := ARRAY[]::bigint[];
    v_closings core.closing[] := ARRAY[]::core.closing[];
    v_events core.event[] := ARRAY[]::core.event[];
    instrument CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    o core.orders;
    v_late boolean;
    s core.step;
BEGIN
    IF p_status = 'expired' THEN  -- at its time at the earliest, though the clock was put back
        head.time := greatest(head.time, (
            SELECT max(x.expires_at) FROM core.orders AS x WHERE x.order_id = ANY (p_order_ids)));
    END IF;
    FOR o IN
        SELECT x.* FROM unnest(p_order_ids) AS id
        JOIN core.orders AS x ON x.order_id = id ORDER BY id
    LOOP
        v_late := coalesce(o.expires_at <= head.clock, false);  -- its time ended it first (rule 10)
        s := core.cancel_live(
            head, o, CASE WHEN v_late THEN 'expired' ELSE p_status END,
            CASE WHEN v_late THEN 'expired' ELSE p_reason END);
        CONTINUE WHEN s IS NULL;
        head := s.head;
        IF NOT v_late OR p_status = 'expired' THEN
            v_done := v_done || ARRAY(SELECT c.order_id FROM unnest(s.closings) AS c);
        END IF;
        v_closings := v_closings || s.closings;
        v_events := v_events || s.events;
        IF cardinality(v_events) >= 200 THEN
            PERFORM core.write_journal(head, origin, '{}', v_closings, '{}', v_events);
            v_closings := ARRAY[]::core.closing[];
            v_events := ARRAY[]::core.event[];
        END IF;
    END LOOP;
    IF head.seq > head.follows THEN
        PERFORM core.write_journal(head, origin, '{}', v_closings, '{}', v_events);
        PERFORM core.write_head(head, instrument.symbol);
    END IF;
    RETURN v_done;
END
$$;

COMMENT ON FUNCTION core.cancel_many(int, bigint[], core.order_status, text) IS
    'Ends those of the given orders of one instrument that are still live, in one command. '
    'Answers those whose status is p_status now: one whose time is over expires, whatever is '
    'asked.';
