CREATE OR REPLACE FUNCTION core.rate_errors(
    p_orders core.orders[], p_limited int[], p_errors jsonb[])
RETURNS jsonb[]
LANGUAGE plpgsql AS $$
DECLARE
    v_error CONSTANT jsonb := core.fault_json(ARRAY[core.fault(
        'account', 'too_many_orders', 'the account may enter no more this second; wait a second')]);
    v_account int;
    v_most int;
    v_left int;
    v_names text[];  -- of the orders that enter
BEGIN
    FOREACH v_account IN ARRAY core.distinct_ids(p_limited) LOOP
        SELECT a.orders_per_second INTO v_most FROM core.account AS a
        WHERE a.account_id = v_account;
        CONTINUE WHEN v_most IS NULL;
        SELECT v_most - count(*) INTO v_left
        FROM (
            SELECT o.created_at FROM core.orders AS o WHERE o.account_id = v_account
            ORDER BY o.order_id DESC LIMIT v_most) AS o
        WHERE o.created_at > clock_timestamp() - interval '1 second';
        v_names := NULL;
        FOR i IN 1..cardinality(p_orders) LOOP
            CONTINUE WHEN p_orders[i].account_id IS DISTINCT FROM v_account
                OR p_errors[i] IS NOT NULL
                -- A call that is repeated enters nothing: it is answered, however many come.
                OR p_orders[i].client_order_id = ANY (v_names)
                OR EXISTS (
                    SELECT FROM core.client_order AS c
                    WHERE c.account_id = v_account AND c.order_id <> p_orders[i].order_id
                        AND c.client_order_id = p_orders[i].client_order_id);
            IF v_left = 0 THEN
                p_errors[i] := v_error;
            ELSE
                v_left := v_left - 1;
                v_names := v_names || p_orders[i].client_order_id;
            END IF;
        END LOOP;
    END LOOP;
    RETURN p_errors;
END
$$;

COMMENT ON FUNCTION core.rate_errors(core.orders[], int[], jsonb[]) IS
    'Adds too_many_orders (rule 40) for orders beyond what their account may enter within a '
    'second. The journal is the counter: the account''s newest orders, refused ones as well. One '
    'whose client order id stands for an order already is none (rule 18).';
