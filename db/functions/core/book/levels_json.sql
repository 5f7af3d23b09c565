CREATE OR REPLACE FUNCTION core.levels_json(
    head core.head, p_side core.side, p_depth int, p_time timestamptz)
RETURNS json
LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        json_agg(
            json_build_array(
                core.in_steps(l.price, i.tick_size)::text,
                round(l.quantity, scale(i.lot_size))::text)
            ORDER BY l.level),
        '[]')
    FROM core.book_levels(head, p_side, p_depth, p_time) AS l
    JOIN core.instrument AS i ON i.instrument_id = head.instrument_id
$$;

COMMENT ON FUNCTION core.levels_json(core.head, core.side, int, timestamptz) IS
    'The best levels of one side as clients see them: [["price","quantity"],…], best first. '
    'Prices have the decimals of the tick, quantities those of the lot: a level has one text.';
