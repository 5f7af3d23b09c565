CREATE OR REPLACE FUNCTION core.register_accounts(
    p_orders core.orders[], p_requests api.order_request[])
RETURNS core.orders[]
LANGUAGE plpgsql AS $$
DECLARE
    v_new text[] := ARRAY[]::text[];
    v_name text;
    v_id int;
BEGIN
    FOR v_pass IN 1..2 LOOP
        FOR i IN 1..cardinality(p_orders) LOOP
            v_name := p_requests[i].account;
            CONTINUE WHEN v_name IS NULL OR p_orders[i].instrument_id IS NULL;
            SELECT a.account_id INTO v_id FROM core.account AS a WHERE a.name = v_name;
            p_orders[i].account_id := v_id;
            IF v_id IS NULL THEN
                v_new := v_new || v_name;
            END IF;
        END LOOP;
        EXIT WHEN cardinality(v_new) = 0;
        INSERT INTO core.account (name)
        SELECT DISTINCT x FROM unnest(v_new) AS x ORDER BY x
        ON CONFLICT DO NOTHING;
        v_new := ARRAY[]::text[];
    END LOOP;
    RETURN p_orders;
END
$$;

COMMENT ON FUNCTION core.register_accounts(core.orders[], api.order_request[]) IS
    'Gives each order its account. Names not seen before are registered in sorted order (no '
    'deadlock between batches) and looked up again. Items that could not be read register nothing.';
