CREATE OR REPLACE FUNCTION core.settle_change(
    s core.step, o core.orders, n core.orders, p_purses core.purse[])
RETURNS core.step
LANGUAGE plpgsql AS $$
DECLARE
    v_cost CONSTANT numeric := core.held_by(n) - core.held_by(o);
    purse core.purse;
BEGIN
    IF v_cost > 0 THEN
        purse := core.purse_with(p_purses[1], v_cost);
        IF purse IS NULL THEN
            PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                'price', 'insufficient_funds',
                'the account cannot pay for it; the order is as it was')]));
        END IF;
        purse := core.pay(purse, v_cost);
        INSERT INTO core.cash
        SELECT (core.cash_row(
            purse, n, 'modify', (s.events[1]).seq, (s.head).time, v_cost)).*;
    ELSIF v_cost < 0 THEN
        s.events[1] := core.release(s.events[1], o.account_id, -v_cost);
    END IF;
    RETURN s;
END
$$;

COMMENT ON FUNCTION core.settle_change(core.step, core.orders, core.orders, core.purse[]) IS
    'Takes or releases what an order holds more or less after a change that did not match: o as it '
    'was, n as it is. Raises RT422 insufficient_funds.';
