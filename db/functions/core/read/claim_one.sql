CREATE OR REPLACE FUNCTION core.claim_one(
    p_account_id int, p_client_order_id text, p_order_id bigint, p_request text)
RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_claim core.client_order;
BEGIN
    INSERT INTO core.client_order
    VALUES (coalesce(p_account_id, 0), p_client_order_id, p_order_id, p_request)
    ON CONFLICT DO NOTHING;
    IF FOUND THEN
        RETURN NULL;
    END IF;
    SELECT * INTO v_claim FROM core.client_order AS c
    WHERE c.account_id = coalesce(p_account_id, 0) AND c.client_order_id = p_client_order_id;
    IF v_claim.request <> p_request THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'client_order_id', 'client_order_id_reused',
            'this id stands for another order: take a new one')]));
    END IF;
    RETURN v_claim.order_id;
END
$$;

COMMENT ON FUNCTION core.claim_one(int, text, bigint, text) IS
    'Claims the client order id of a replace or modify before anything else, as '
    'core.claim_client_orders does. Null: it is ours; else the order that an equal call gave it '
    'before. Raises client_order_id_reused.';
