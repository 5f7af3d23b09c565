CREATE OR REPLACE FUNCTION core.requeue_order(
    head core.head, o core.orders, n core.orders, instrument core.instrument, origin core.origin)
RETURNS core.trade[]
LANGUAGE plpgsql AS $$
DECLARE
    v_removal core.removal := core.remove_order(head, o);
    r core.outcome;
BEGIN
    r := core.enter_orders(
        v_removal.head, ARRAY[n], 'replaced', 'priority_lost', instrument, origin);
    IF cardinality(r.trades) > 0 AND n.post_only THEN  -- order and place stay untouched (rule 14)
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'price', 'post_only_would_trade', 'the new price would trade at once')]));
    END IF;
    PERFORM core.write_head(r.head, instrument.symbol);
    RETURN r.trades;
END
$$;

COMMENT ON FUNCTION core.requeue_order(
    core.head, core.orders, core.orders, core.instrument, core.origin) IS
    'More quantity or another price: the order goes to the tail and trades at once where it '
    'crosses (rules 13, 14). Answers its trades and those of stops that they fired.';
