CREATE OR REPLACE FUNCTION core.modify(
    p_order_id bigint, p_quantity numeric, p_price numeric, p_account text, p_stop_price numeric,
    p_client_order_id text)
RETURNS api.order_report
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    instrument core.instrument;
    v_moved boolean;
    v_kept boolean;
    o core.orders;
    n core.orders;
    head core.head;
    s core.step;
    f CONSTANT core.fault[] := core.change_faults(
        p_quantity, p_price, p_stop_price, p_client_order_id);
    v_trades core.trade[];
    v_locked core.locked;
    v_again api.order_report;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    o := core.order_of(p_order_id, p_account);
    IF o.account_id IS NOT NULL THEN
        v_locked := core.lock_accounts(ARRAY[o]);
    END IF;
    IF p_client_order_id IS NOT NULL THEN
        v_again := core.rename(o, p_client_order_id, core.change_text(
            p_order_id, p_quantity, p_price, p_stop_price));
        IF v_again.order_id IS NOT NULL THEN
            RETURN v_again;
        END IF;
    END IF;
    PERFORM core.free_overdue(
        v_locked.purses, p_quantity * (1 + 2 * p_price), ARRAY[o.instrument_id]);
    instrument := core.lock_instrument(o.instrument_id);
    head := core.newest_head(o.instrument_id);
    o := core.live_state(p_order_id, head.clock);

    n := o;
    n.quantity := coalesce(p_quantity, o.quantity);
    n.price := coalesce(p_price, o.price);
    n.stop_price := coalesce(p_stop_price, o.stop_price);
    v_moved := n.price IS DISTINCT FROM o.price OR n.stop_price IS DISTINCT FROM o.stop_price;
    IF n.quantity = o.quantity AND NOT v_moved AND p_client_order_id IS NULL THEN
        RETURN core.report_by_id(p_order_id, '[]', true);
    END IF;
    PERFORM core.check_modify(instrument, head, o, n);
    n.price := core.in_steps(n.price, instrument.tick_size);
    n.stop_price := core.in_steps(n.stop_price, instrument.tick_size);
    n.quantity := core.in_steps(n.quantity, instrument.lot_size);
    IF p_client_order_id IS NOT NULL THEN  -- from the first event of this command on
        INSERT INTO core.renaming
        VALUES (o.instrument_id, head.seq + 1, p_order_id, p_client_order_id);
    END IF;

    v_kept := n.quantity > o.traded_quantity AND n.quantity <= o.quantity AND NOT v_moved;
    IF n.quantity > o.traded_quantity AND NOT v_kept AND o.status <> 'pending_trigger' THEN
        v_trades := core.requeue_order(head, o, n, instrument, origin, v_locked.purses);
    ELSE
        IF n.quantity <= o.traded_quantity THEN
            s := core.cancel_live(head, o, 'canceled', 'modified_to_traded', o.traded_quantity);
        ELSIF v_kept THEN
            s := core.shrink_order(head, n);
        ELSE
            s := core.move_stop(head, n);
        END IF;
        IF o.taker_fee IS NOT NULL AND n.quantity > o.traded_quantity THEN
            s := core.settle_change(s, o, n, v_locked.purses);
        END IF;
        v_trades := core.finish(s, instrument, origin);
    END IF;
    RETURN core.report_by_id(p_order_id, core.fills_of(v_trades, p_order_id), v_kept);
END
$$;

COMMENT ON FUNCTION core.modify(bigint, numeric, numeric, text, numeric, text) IS
    'Changes total quantity, price, or a waiting stop''s trigger, of a live order (rules 12-16), '
    'and what its client calls it (rule 44): '
    'less at the same price keeps the place, anything else goes to the tail and may trade at once, '
    'at or below what is traded cancels the rest.';
