CREATE OR REPLACE FUNCTION core.cancel_live(
    head core.head, o core.orders, p_status core.order_status, p_reason text,
    p_quantity numeric DEFAULT NULL)
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    r core.removal := core.remove_order(head, o);
    s core.step;
BEGIN
    IF NOT r.found THEN
        RETURN NULL;
    END IF;
    s := core.end_order(r.head, r.order_row, p_status, p_reason, p_quantity);
    IF o.oco_order_id IS NOT NULL THEN
        s := core.cancel_other(s, o, p_status = 'expired');
    END IF;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.cancel_live(core.head, core.orders, core.order_status, text, numeric) IS
    'Ends a live order: canceled or expired, with p_quantity as its new total if given, and with '
    'it the other one of its pair. '
    'Null when it is not live any more.';
