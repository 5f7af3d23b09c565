CREATE OR REPLACE FUNCTION core.report_entered(
    p_reports api.order_report[], p_outcome core.outcome, p_batch int[],
    p_requests api.order_request[])
RETURNS api.order_report[]
LANGUAGE plpgsql AS $$
DECLARE
    v_ids bigint[];
    v_fills jsonb[];
    f record;
BEGIN
    IF p_outcome.fired THEN
        RETURN p_reports;
    ELSIF cardinality(p_batch) = 1 THEN
        v_fills[1] := core.taker_fills_json(p_outcome.trades);
    ELSIF cardinality(p_outcome.trades) > 0 THEN
        v_ids := ARRAY(SELECT o.order_id FROM unnest(p_outcome.takers) AS o);
        FOR f IN
            SELECT array_position(v_ids, x.order_id) AS n, x.fills
            FROM core.fills_json(p_outcome.trades, v_ids[1]) AS x
        LOOP
            CONTINUE WHEN f.n IS NULL;  -- a maker's
            v_fills[f.n] := f.fills;
        END LOOP;
    END IF;
    FOR i IN 1..cardinality(p_batch) LOOP
        p_reports[p_batch[i]] := core.report_one(
            p_outcome.takers[i], p_requests[p_batch[i]], coalesce(v_fills[i], '[]'));
    END LOOP;
    RETURN p_reports;
END
$$;

COMMENT ON FUNCTION core.report_entered(
    api.order_report[], core.outcome, int[], api.order_request[]) IS
    'Reports from memory of the orders of a command that fired no stops; p_batch: which requests '
    'they were.';
