CREATE OR REPLACE FUNCTION core.new_terms(
    before core.instrument, p_given jsonb, p_remove text[])
RETURNS core.instrument
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_populate_record(before, p_given
        || CASE WHEN p_given ? 'band_center' THEN jsonb_build_object(
            'band_center', core.read_center(p_given ->> 'band_center')) ELSE '{}' END
        || coalesce((
            SELECT jsonb_object_agg(r, NULL) FROM unnest(p_remove) AS r WHERE core.is_bound(r)),
            '{}'))
$$;

COMMENT ON FUNCTION core.new_terms(core.instrument, jsonb, text[]) IS
    'An instrument as a change leaves it, whatever is wrong with that. p_given: by column; '
    'p_remove: columns that become null.';
