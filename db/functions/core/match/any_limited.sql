CREATE OR REPLACE FUNCTION core.any_limited(p_orders core.orders[])
RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(p_orders) = 1 THEN
        RETURN p_orders[1].account_id IS NOT NULL AND EXISTS (
            SELECT FROM core.account AS a
            WHERE a.account_id = p_orders[1].account_id AND core.has_limits(a));
    END IF;
    RETURN EXISTS (
        SELECT FROM core.account AS a
        WHERE a.account_id = ANY (ARRAY(SELECT o.account_id FROM unnest(p_orders) AS o))
            AND core.has_limits(a));
END
$$;

COMMENT ON FUNCTION core.any_limited(core.orders[]) IS
    'Whether an account of these orders has limits of its own, looked at under the instrument''s '
    'lock: it may have been blocked since its account was read.';
