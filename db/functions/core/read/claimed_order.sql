CREATE OR REPLACE FUNCTION core.claimed_order(p_client_order_id text, p_account text)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_ids bigint[];
    v_accounts int[];
BEGIN
    IF core.is_name(p_client_order_id) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.bad_name('client_order_id')]));
    END IF;
    SELECT array_agg(f.order_id), array_agg(f.account_id) INTO v_ids, v_accounts
    FROM (
        SELECT c.order_id, c.account_id FROM core.client_order AS c
        WHERE c.client_order_id = p_client_order_id AND (p_account IS NULL OR c.account_id = (
            SELECT a.account_id FROM core.account AS a WHERE a.name = p_account))
        ORDER BY c.account_id LIMIT 2
    ) AS f;
    IF v_ids IS NULL THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'client_order_id', 'unknown_order',
            format('no order has the client order id %L%s', p_client_order_id,
                coalesce(' of account ' || quote_literal(p_account), '')))]));
    ELSIF cardinality(v_ids) > 1 AND v_accounts[1] <> 0 THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'account', 'invalid_account', 'several accounts have one of this id: say which')]));
    END IF;
    RETURN v_ids[1];
END
$$;

COMMENT ON FUNCTION core.claimed_order(text, text) IS
    'The order that has a client order id in an account; null: the one of no account, or else the '
    'only one there is. Raises for none, and for more.';
