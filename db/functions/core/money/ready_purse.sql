CREATE OR REPLACE FUNCTION core.ready_purse(
    purse core.purse, o core.orders, p_left numeric, p_prepaid numeric)
RETURNS core.purse
LANGUAGE plpgsql AS $$
DECLARE
    v_most CONSTANT numeric := core.hold(
        o.side, o.price, p_left, greatest(o.maker_fee, o.taker_fee)) - p_prepaid
        - coalesce(o.covered, 0);
BEGIN
    purse.tight := (v_most <= purse.available + purse.credit_limit) IS NOT TRUE;
    IF purse.tight THEN
        purse := core.collect(purse);
        purse.tight := (v_most <= purse.available + purse.credit_limit) IS NOT TRUE;
    END IF;
    RETURN purse;
END
$$;

COMMENT ON FUNCTION core.ready_purse(core.purse, core.orders, numeric, numeric) IS
    'A purse before an order takes from it: collects if it might be short at the worst price that '
    'the order allows, and says whether it may be then (tight). p_prepaid: what the order holds.';
