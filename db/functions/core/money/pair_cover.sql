CREATE OR REPLACE FUNCTION core.pair_cover(o core.orders, instrument core.instrument)
RETURNS numeric
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    o.maker_fee := instrument.maker_fee;
    o.taker_fee := instrument.taker_fee;
    IF o.stop_price IS NOT NULL THEN
        o.status := 'pending_trigger';
    END IF;
    RETURN core.held_by(o);
END
$$;

COMMENT ON FUNCTION core.pair_cover(core.orders, core.instrument) IS
    'What the first of a pair will hold, and so the second need not (rule 43).';
