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
        FOR i IN 1..cardinality(p_orders) LOOP
            CONTINUE WHEN p_orders[i].account_id IS DISTINCT FROM v_account
                OR p_errors[i] IS NOT NULL;
            IF v_left = 0 THEN
                p_errors[i] := v_error;
            ELSE
                v_left := v_left - 1;
            END IF;
        END LOOP;
    END LOOP;
    RETURN p_errors;
END
$$;

COMMENT ON FUNCTION core.rate_errors(core.orders[], int[], jsonb[]) IS
    'Adds too_many_orders (rule 40) for orders beyond what their account may enter within a '
    'second. The journal is the counter: the account''s newest orders, refused ones as well.';
