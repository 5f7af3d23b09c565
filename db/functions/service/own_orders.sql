CREATE OR REPLACE FUNCTION service.own_orders(p_account text, p_order_ids bigint[])
RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT array_agg(o.order_id)
    FROM core.account AS a
    JOIN core.orders AS o ON o.account_id = a.account_id
    WHERE a.name = p_account AND o.order_id = ANY (p_order_ids)
$$;

COMMENT ON FUNCTION service.own_orders(text, bigint[]) IS
    'Which of these orders are an account''s: of others the services do not tell the ids.';
