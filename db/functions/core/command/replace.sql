CREATE OR REPLACE FUNCTION core.replace(
    p_order_id bigint, p_account text, p api.order_request)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    o core.orders := core.order_of(p_order_id, p_account);
    v_new_id CONSTANT bigint := nextval('core.order_id_seq');
    v_locked core.locked;
    v_first_id bigint;
    instrument core.instrument;
    head core.head;
    s core.step;
    n core.orders;
    r core.outcome;
BEGIN
    IF core.is_name(p.client_order_id) IS NOT TRUE THEN
        PERFORM core.refuse_faults(core.replacement_faults(p, o));
    END IF;
    IF o.account_id IS NOT NULL THEN
        v_locked := core.lock_accounts(ARRAY[o]);
    END IF;
    v_first_id := core.claim_one(
        o.account_id, p.client_order_id, v_new_id, core.replacement_text(p_order_id, p));
    IF v_first_id IS NOT NULL THEN
        RETURN core.report_again(v_first_id, NULL);
    END IF;
    PERFORM core.free_overdue(
        v_locked.purses, p.quantity * (1 + 2 * p.price), ARRAY[o.instrument_id]);
    instrument := core.lock_instrument(o.instrument_id);
    head := core.newest_head(o.instrument_id);
    o := core.order_of(p_order_id, NULL);
    IF o.status NOT IN ('new', 'partially_filled', 'pending_trigger') THEN
        o.traded_quantity := 0;  -- what is wrong with the call is told before that it is over
        PERFORM core.refuse_faults(core.replacement_faults(p, o));
    END IF;
    o := core.live_state(p_order_id, head.clock);
    IF core.is_paired(o) THEN
        PERFORM core.refuse_faults(ARRAY[core.fault(
            'order_id', 'part_of_oco', 'the order is one of a pair: cancel it and place anew')]);
    END IF;
    PERFORM core.refuse_faults(core.replacement_faults(p, o));
    IF v_locked.limited IS NOT NULL THEN
        PERFORM core.refuse(x.error)
        FROM unnest(core.rate_errors(ARRAY[o], v_locked.limited, ARRAY[NULL]::jsonb[]))
            AS x (error)
        WHERE x.error IS NOT NULL;
    END IF;
    n := (core.read_order(core.replacement(p, o))).order_row;
    n.order_id := v_new_id;
    n.instrument_id := o.instrument_id;
    n.account_id := o.account_id;

    s := core.cancel_live(head, o, 'canceled', 'replaced');
    s.events[1].counter_order_id := v_new_id;
    PERFORM core.write_journal(s.head, origin, NULL, s.closings, NULL, s.events);
    r := core.enter_orders(s.head, ARRAY[n], 'new', NULL, instrument, origin, v_locked.purses);
    IF r.takers[1].status = 'rejected' THEN  -- raised: the old order was never canceled
        PERFORM core.refuse(f.error) FROM api.refusals AS f WHERE f.code = r.takers[1].reason;
    END IF;
    PERFORM core.write_head(r.head, instrument.symbol);
    RETURN core.report_by_id(v_new_id, core.fills_of(r.trades, v_new_id), NULL);
END
$$;

COMMENT ON FUNCTION core.replace(bigint, text, api.order_request) IS
    'Cancels an order and enters another one of its side and account in its stead, in one command '
    '(rule 29). What refuses the new one raises, and so undoes the cancel.';
