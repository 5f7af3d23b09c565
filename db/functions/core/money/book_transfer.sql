CREATE OR REPLACE FUNCTION core.book_transfer(
    purse core.purse, f core.transfer, p_unbound boolean)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_change CONSTANT numeric := CASE purse.account_id
        WHEN f.from_account_id THEN -f.amount ELSE f.amount END;
BEGIN
    IF v_change < 0 AND NOT p_unbound THEN
        IF f.amount > purse.available + purse.credit_limit THEN
            PERFORM core.end_overdue(ARRAY[purse.account_id], '{}');
        END IF;
        purse := core.purse_with(purse, f.amount);
        IF purse IS NULL THEN
            PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                'amount', 'insufficient_funds', 'the account has less available')]));
        END IF;
    END IF;
    purse := core.pay(purse, -v_change);
    INSERT INTO core.cash (
        account_id, asset_id, n, transfer_id, occurred_at, kind, change, available)
    VALUES (
        purse.account_id, purse.asset_id, purse.n, f.transfer_id, f.created_at,
        f.kind::core.cash_kind, v_change, purse.available);
END
$$;

COMMENT ON FUNCTION core.book_transfer(core.purse, core.transfer, boolean) IS
    'One side of a transfer in the chain of its account. p_unbound: it may go below nought.';
