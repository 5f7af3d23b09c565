CREATE OR REPLACE FUNCTION core.book_json(h core.head, p_symbol text, p_depth int)
RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_scale CONSTANT int := (
        SELECT scale(i.lot_size) FROM core.instrument AS i
        WHERE i.instrument_id = h.instrument_id);
BEGIN
    RETURN jsonb_build_object(
        'symbol', p_symbol, 'seq', h.seq, 'time', h.time,
        'bids', (
            SELECT coalesce(jsonb_agg(jsonb_build_array(
                l.price::text, round(l.quantity, v_scale)::text) ORDER BY l.level), '[]')
            FROM core.book_levels(h, 'buy', p_depth) AS l),
        'asks', (
            SELECT coalesce(jsonb_agg(jsonb_build_array(
                l.price::text, round(l.quantity, v_scale)::text) ORDER BY l.level), '[]')
            FROM core.book_levels(h, 'sell', p_depth) AS l));
END
$$;

COMMENT ON FUNCTION core.book_json(core.head, text, int) IS
    'A book as one JSON document, see api.book_snapshot. Each price has the decimals of the tick, '
    'each quantity those of the lot, so that a level has one text and not several.';
