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
    RETURN core.end_order(r.head, r.order_row, p_status, p_reason, p_quantity);
END
$$;

COMMENT ON FUNCTION core.cancel_live(core.head, core.orders, core.order_status, text, numeric) IS
    'Ends a live order: canceled or expired, with p_quantity as its new total if given. '
    'Null when it is not live any more.';
