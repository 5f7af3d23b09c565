CREATE OR REPLACE FUNCTION core.pair_faults(
    p_base text, p_quote text, instrument core.instrument)
RETURNS core.fault[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT array_remove(ARRAY[
        CASE WHEN p_base IS NOT NULL AND instrument.base_asset_id IS NULL THEN
            core.unknown_asset('base_asset', p_base) END,
        CASE WHEN p_quote IS NOT NULL AND instrument.quote_asset_id IS NULL THEN
            core.unknown_asset('quote_asset', p_quote) END,
        CASE WHEN p_base IS NULL AND num_nonnulls(p_quote, instrument.maker_fee) > 0 THEN
            core.fault('base_asset', 'invalid_asset', 'assets and fees go together: send both') END,
        CASE WHEN p_quote IS NULL AND num_nonnulls(p_base, instrument.maker_fee) > 0 THEN
            core.fault('quote_asset', 'invalid_asset', 'assets and fees go together: send both') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.pair_faults(text, text, core.instrument) IS
    'What is wrong with the assets of an instrument, as their codes were sent and as they were '
    'found.';
