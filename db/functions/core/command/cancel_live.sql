CREATE OR REPLACE FUNCTION core.cancel_live(
    head core.head, o core.orders, p_status core.order_status, p_reason text,
    p_quantity numeric DEFAULT NULL)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    r core.removal := core.remove_order(head, o);
BEGIN
    IF NOT r.found THEN
        RETURN NULL;
    END IF;
    r.taker.quantity := coalesce(p_quantity, (r.taker).quantity);
    RETURN core.end_order(r.head, r.taker, p_status, p_reason);
END
$$;

COMMENT ON FUNCTION core.cancel_live(core.head, core.orders, core.order_status, text, numeric) IS
    'Ends a live order: canceled or expired, with p_quantity as its new total if given. '
    'Null when it is not live any more.';
