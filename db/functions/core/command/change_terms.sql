CREATE OR REPLACE FUNCTION core.change_terms(
    p_instrument_id int, p_given jsonb, p_remove text[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    before CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    head core.head := core.newest_head(p_instrument_id);
    after core.instrument := core.new_terms(before, p_given, p_remove);
    f core.fault[];
    e core.event;
BEGIN
    IF p_given ? 'reference_price' THEN
        after.reference_trade_id := head.trade_id;
    END IF;
    IF (after.tick_size, after.lot_size, after.maker_fee, after.taker_fee)
        IS DISTINCT FROM (before.tick_size, before.lot_size, before.maker_fee, before.taker_fee)
    THEN  -- what is over is in nobody's way (rule 10)
        PERFORM core.cancel_many(p_instrument_id, ARRAY(
            SELECT d.order_id FROM core.overdue_orders(head.clock) AS d
            WHERE d.instrument_id = p_instrument_id), 'expired', 'expired');
        head := core.newest_head(p_instrument_id);
    END IF;
    f := core.terms_faults(after, p_given, p_remove);
    IF cardinality(f) = 0 THEN
        f := core.instrument_conflicts(after, head);
    END IF;
    IF cardinality(f) = 0
        AND (after.tick_size, after.lot_size) <> (before.tick_size, before.lot_size)
        AND core.off_grid(p_instrument_id, after.tick_size, after.lot_size)
    THEN
        f := ARRAY[core.fault(
            'tick_size', 'live_orders_off_grid',
            'live orders are not on the new tick and lot: cancel them first')];
    ELSIF cardinality(f) = 0
        AND (after.maker_fee, after.taker_fee) <> (before.maker_fee, before.taker_fee)
        AND cardinality(core.live_orders(p_instrument_id, NULL)) > 0
    THEN
        f := ARRAY[core.fault(
            CASE WHEN after.taker_fee <> before.taker_fee THEN 'taker_fee' ELSE 'maker_fee' END,
            'fees_of_live_orders',
            'live orders keep the fees that they entered with: cancel them first')];
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    e.reason := core.changed_terms(before, after);
    IF e.reason IS NULL THEN
        RETURN;
    END IF;
    UPDATE core.instrument AS i
    SET tick_size = trim_scale(after.tick_size), lot_size = trim_scale(after.lot_size),
        min_quantity = trim_scale(after.min_quantity),
        max_quantity = trim_scale(after.max_quantity),
        max_notional = trim_scale(after.max_notional), price_band = trim_scale(after.price_band),
        reference_price = trim_scale(after.reference_price),
        max_open_orders = after.max_open_orders, band_center = after.band_center,
        reference_trade_id = after.reference_trade_id, maker_fee = trim_scale(after.maker_fee),
        taker_fee = trim_scale(after.taker_fee)
    WHERE i.instrument_id = p_instrument_id
    RETURNING * INTO after;
    head.seq := head.seq + 1;
    e.seq := head.seq;
    e.event := 'instrument_changed';
    PERFORM core.write_version(after, head.seq);
    PERFORM core.write_journal(head, origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(head, after.symbol);
    PERFORM core.note_action('change_instrument', after.symbol, p_given || jsonb_build_object(
        'remove', p_remove));
END
$$;

COMMENT ON FUNCTION core.change_terms(int, jsonb, text[]) IS
    'The command that changes an instrument: p_given by column, p_remove: columns that become '
    'null. Raises what cannot be; writes version, event and head, if anything changes.';
