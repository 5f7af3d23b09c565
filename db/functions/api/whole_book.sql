CREATE OR REPLACE FUNCTION api.whole_book(symbol text)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN core.book_json(core.book_head(symbol, 1), symbol, 2147483647);
END
$$;

COMMENT ON FUNCTION api.whole_book IS
'All levels of the book, as book_snapshot: where a reader of level_changes begins. Reads every
resting order. Raises RT404 unknown_symbol.';
