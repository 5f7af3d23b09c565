CREATE OR REPLACE FUNCTION core.levels_json(h core.head, p_side core.side, p_depth int)
RETURNS json
LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        json_agg(json_build_array(l.price::text, l.quantity::text) ORDER BY l.level), '[]')
    FROM core.book_levels(h, p_side, p_depth) AS l
$$;

COMMENT ON FUNCTION core.levels_json(core.head, core.side, int) IS
    'The best levels of one side as clients see them: [["price","quantity"],…], best first.';
