CREATE OR REPLACE FUNCTION core.change_terms(
    p_instrument_id int, p_given jsonb, p_remove text[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_origin CONSTANT core.origin := core.origin_here();
    v_before CONSTANT core.instrument := core.lock_instrument(p_instrument_id);
    h core.head := core.newest_head(p_instrument_id);
    n core.instrument := jsonb_populate_record(
        v_before, p_given || coalesce((SELECT jsonb_object_agg(r, NULL) FROM unnest(p_remove) AS r),
            '{}'));
    f core.fault[];
    e core.order_event;
BEGIN
    IF p_given ? 'reference_price' THEN
        n.reference_trade_id := h.trade_id;
    END IF;
    f := core.instrument_faults(n);
    IF cardinality(f) = 0 THEN
        f := core.instrument_conflicts(n, h);
    END IF;
    IF cardinality(f) = 0 AND (n.tick_size, n.lot_size) <> (v_before.tick_size, v_before.lot_size)
        AND core.off_grid(p_instrument_id, n.tick_size, n.lot_size)
    THEN
        f := ARRAY[core.fault(
            'tick_size', 'live_orders_off_grid',
            'live orders are not on the new tick and lot: cancel them first')];
    END IF;
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    e.reason := core.changed_terms(v_before, n);
    IF e.reason IS NULL THEN
        RETURN;
    END IF;
    UPDATE core.instrument AS i
    SET tick_size = trim_scale(n.tick_size), lot_size = trim_scale(n.lot_size),
        min_quantity = trim_scale(n.min_quantity), max_quantity = trim_scale(n.max_quantity),
        max_notional = trim_scale(n.max_notional), price_band = trim_scale(n.price_band),
        reference_price = trim_scale(n.reference_price), max_open_orders = n.max_open_orders,
        band_center = n.band_center, reference_trade_id = n.reference_trade_id
    WHERE i.instrument_id = p_instrument_id
    RETURNING * INTO n;
    h.seq := h.seq + 1;
    e.seq := h.seq;
    e.event := 'instrument_changed';
    PERFORM core.write_version(n, h.seq);
    PERFORM core.write_journal(h, v_origin, '{}', '{}', '{}', ARRAY[e]);
    PERFORM core.write_head(h, n.symbol);
END
$$;

COMMENT ON FUNCTION core.change_terms(int, jsonb, text[]) IS
    'The command that changes an instrument: p_given by column, p_remove: columns that become '
    'null. Raises what cannot be; writes version, event and head, if anything changes.';
