CREATE OR REPLACE FUNCTION core.terms_faults(
    after core.instrument, p_given jsonb, p_remove text[])
RETURNS core.fault[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY(
        SELECT core.fault(coalesce(r, 'remove'), 'invalid_instrument',
            'no instrument can be without it, or a value was sent for it, too')
        FROM unnest(p_remove) AS r
        WHERE (core.is_bound(r) AND NOT p_given ? r) IS NOT TRUE
    ) || ARRAY(
        SELECT core.fault(k, 'invalid_instrument', 'only an instrument with assets has fees')
        FROM jsonb_object_keys(p_given) AS k
        WHERE k IN ('maker_fee', 'taker_fee') AND after.quote_asset_id IS NULL
    ) || core.instrument_faults(CASE  -- each field once
        WHEN after.quote_asset_id IS NOT NULL THEN after
        ELSE jsonb_populate_record(after, '{"maker_fee": null, "taker_fee": null}')
    END)
$$;

COMMENT ON FUNCTION core.terms_faults(core.instrument, jsonb, text[]) IS
    'Every field of a change of an instrument that cannot be read, or cannot go with another one; '
    'after is what the change leads to (core.new_terms).';
