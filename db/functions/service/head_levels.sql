CREATE OR REPLACE FUNCTION service.head_levels(p_symbol text, p_depth int)
RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT core.book_document(p_symbol, core.book_head(p_symbol, p_depth), p_depth, NULL)
$$;

COMMENT ON FUNCTION service.head_levels(text, int) IS
    'The best levels up to the head''s seq, as whoever applied the changes up to there has them. '
    'Raises as order_book.';
