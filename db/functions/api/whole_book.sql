CREATE OR REPLACE FUNCTION api.whole_book(symbol text)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN core.book_document(symbol, core.book_head(symbol, 1), 2147483647, NULL);
END
$$;

COMMENT ON FUNCTION api.whole_book IS
'All levels of the book, as book_snapshot: where a reader of level_changes begins. Reads every
resting order. An order whose time is over is in it until its event has a seq. Raises RT404
unknown_symbol.';
