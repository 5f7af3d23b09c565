CREATE OR REPLACE FUNCTION service.fill_slice(
    p_account text, p_oldest_first boolean, p_start bigint, p_most int)
RETURNS TABLE (first_order bigint, last_order bigint, next_start bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_sort = off
SET jit = off
AS $$
DECLARE
    v_account int;
BEGIN
    SELECT a.account_id INTO v_account FROM core.account AS a WHERE a.name = p_account;
    IF p_oldest_first THEN
        first_order := coalesce(p_start, 0);
        SELECT o.order_id INTO next_start FROM core.orders AS o
        WHERE o.account_id = v_account AND o.order_id >= first_order
        ORDER BY o.order_id OFFSET p_most LIMIT 1;
        last_order := next_start - 1;
    ELSE
        last_order := coalesce(p_start, (
            SELECT o.order_id FROM core.orders AS o
            WHERE o.account_id = v_account ORDER BY o.order_id DESC LIMIT 1));
        SELECT o.order_id INTO next_start FROM core.orders AS o
        WHERE o.account_id = v_account AND o.order_id <= last_order
        ORDER BY o.order_id DESC OFFSET p_most LIMIT 1;
        first_order := next_start + 1;
    END IF;
    RETURN NEXT;
END
$$;

COMMENT ON FUNCTION service.fill_slice(text, boolean, bigint, int) IS
    'The p_most orders of an account from p_start on, upwards or downwards (null: from the oldest, '
    'from the newest), among which list_fills then looks, and where the next slice starts; a bound '
    'that is null is none.';
