CREATE OR REPLACE FUNCTION core.price_band(instrument core.instrument, head core.head)
RETURNS numrange
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_center CONSTANT numeric := CASE
        WHEN instrument.band_center = 'reference_price'
            OR instrument.reference_trade_id IS NOT DISTINCT FROM head.trade_id
            THEN coalesce(instrument.reference_price, head.last_price)
        ELSE head.last_price
    END;
BEGIN
    RETURN numrange(
        v_center - instrument.price_band * v_center,
        v_center + instrument.price_band * v_center, '[]');
END
$$;

COMMENT ON FUNCTION core.price_band(core.instrument, core.head) IS
    'The prices at which an instrument with a band may trade now (rule 26): around the last trade, '
    'or the reference price when that was set after it or band_center says so. Without a centre: '
    'all.';
