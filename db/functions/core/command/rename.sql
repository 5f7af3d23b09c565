CREATE OR REPLACE FUNCTION core.rename(o core.orders, p_client_order_id text, p_request text)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    v_kept boolean;
BEGIN
    IF core.claim_one(o.account_id, p_client_order_id, o.order_id, p_request) IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT e.reason = 'priority_kept' INTO v_kept
    FROM core.renaming AS r
    JOIN core.event AS e ON (e.instrument_id, e.seq) = (r.instrument_id, r.seq)
    WHERE r.order_id = o.order_id AND r.client_order_id = p_client_order_id;
    RETURN core.report_again(o.order_id, v_kept);
END
$$;

COMMENT ON FUNCTION core.rename(core.orders, text, text) IS
    'Claims another client order id for an order (rule 44). Null: it is the order''s; else it was '
    'given before, by an equal call, which is answered again.';
