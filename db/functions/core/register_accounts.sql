CREATE OR REPLACE FUNCTION core.register_accounts(p_orders core.orders[], p_requests core.order_request[])
RETURNS core.orders[]
LANGUAGE plpgsql AS $$
DECLARE
    v_name text;
    v_id int;
BEGIN
    INSERT INTO core.account (name)
    SELECT DISTINCT r.account
    FROM unnest(p_requests) WITH ORDINALITY AS r
    WHERE r.account IS NOT NULL AND p_orders[r.ordinality].instrument_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM core.account AS a WHERE a.name = r.account)
    ORDER BY r.account
    ON CONFLICT DO NOTHING;

    FOR i IN 1..cardinality(p_orders) LOOP
        IF p_requests[i].account IS DISTINCT FROM v_name THEN
            v_name := p_requests[i].account;
            SELECT a.account_id INTO v_id FROM core.account AS a WHERE a.name = v_name;
        END IF;
        p_orders[i].account_id := v_id;
    END LOOP;
    RETURN p_orders;
END
$$;

COMMENT ON FUNCTION core.register_accounts(core.orders[], core.order_request[]) IS
    'Gives each order its account, registering names on first use, in sorted order (no deadlock between '
    'batches). Items that could not be read register nothing.';
