CREATE OR REPLACE FUNCTION core.instrument_conflicts(instrument core.instrument, head core.head)
RETURNS core.fault[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_quantity CONSTANT numeric := core.next_step(instrument.min_quantity, instrument.lot_size);
    v_band CONSTANT numrange := core.price_band(instrument, head);
    v_price CONSTANT numeric := core.next_step(lower(v_band), instrument.tick_size);
    f core.fault[] := ARRAY[]::core.fault[];
BEGIN
    IF v_quantity > instrument.max_quantity THEN
        f := f || core.fault(
            'max_quantity', 'invalid_instrument',
            format('the smallest quantity above the minimum and on the lot is %s: send no less',
                v_quantity));
    ELSIF v_quantity >= 1e18 THEN
        f := f || core.fault(
            'min_quantity', 'invalid_instrument', 'no multiple of the lot below 1e18 reaches it');
    END IF;
    IF v_price > upper(v_band) OR v_price >= 1e18 THEN
        f := f || core.fault(
            'price_band', 'invalid_instrument',
            format('no multiple of the tick lies from %s to %s: widen the band, or move its centre',
                trim_scale(lower(v_band)), trim_scale(upper(v_band))));
    ELSIF v_price * v_quantity > instrument.max_notional THEN
        f := f || core.fault(
            'max_notional', 'invalid_instrument',
            format('the smallest order is worth %s: send no less',
                trim_scale(v_price * v_quantity)));
    END IF;
    RETURN f;
END
$$;

COMMENT ON FUNCTION core.instrument_conflicts(core.instrument, core.head) IS
    'Fields that leave no order that could trade: no quantity on the lot between the bounds, no '
    'price on the tick in the band as it lies now, or none of them within the notional. Every '
    'field for itself is right (core.instrument_faults).';
