CREATE OR REPLACE FUNCTION core.end_other(head core.head, o core.orders, p_expired boolean)
RETURNS core.step
LANGUAGE plpgsql AS $$
BEGIN
    IF p_expired OR o.expires_at <= head.clock THEN
        RETURN core.end_order(head, o, 'expired', 'expired');
    END IF;
    RETURN core.end_order(head, o, 'canceled', 'oco_canceled');
END
$$;

COMMENT ON FUNCTION core.end_other(core.head, core.orders, boolean) IS
    'Ends an order because of the other one of its pair (rule 43); p_expired: that expired, and so '
    'does this, for both have one time.';
