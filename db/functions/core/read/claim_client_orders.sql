CREATE OR REPLACE FUNCTION core.claim_client_orders(p_orders core.orders[])
RETURNS core.orders[]
LANGUAGE plpgsql AS $$
DECLARE
    v_claim core.client_order;
    v_request text;
BEGIN
    IF NOT EXISTS (SELECT FROM unnest(p_orders) AS o WHERE o.client_order_id IS NOT NULL) THEN
        RETURN p_orders;
    END IF;
    INSERT INTO core.client_order
    SELECT coalesce(o.account_id, 0), o.client_order_id, o.order_id,
        core.request_text(p_orders[o.ordinality])
    FROM unnest(p_orders) WITH ORDINALITY AS o
    WHERE o.client_order_id IS NOT NULL AND o.order_id IS NOT NULL
    ORDER BY 1, 2, o.ordinality
    ON CONFLICT DO NOTHING;

    FOR i IN 1..cardinality(p_orders) LOOP
        CONTINUE WHEN p_orders[i].client_order_id IS NULL OR p_orders[i].order_id IS NULL;
        SELECT * INTO v_claim FROM core.client_order AS c
        WHERE c.account_id = coalesce(p_orders[i].account_id, 0)
            AND c.client_order_id = p_orders[i].client_order_id;
        CONTINUE WHEN v_claim.order_id = p_orders[i].order_id;
        -- Not ours: the first call's order (status null: nothing to run), or an error (no order).
        v_request := core.request_text(p_orders[i]);
        p_orders[i].order_id := CASE WHEN v_claim.request = v_request THEN v_claim.order_id END;
        p_orders[i].status := NULL;
    END LOOP;
    RETURN p_orders;
END
$$;

COMMENT ON FUNCTION core.claim_client_orders(core.orders[]) IS
    'Claims client order ids (rule 18) before anything else: a concurrent call with the same id '
    'waits here for ours to end. Of an id claimed before, the order becomes the first call''s '
    '(status null), or loses its order_id when the content differs.';
