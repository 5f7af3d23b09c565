CREATE OR REPLACE FUNCTION api.book_snapshot(symbol text, depth int DEFAULT 5)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    head CONSTANT core.head := core.book_head(symbol, depth);
BEGIN
    RETURN core.book_document(symbol, head, depth, statement_timestamp());
END
$$;

COMMENT ON FUNCTION api.book_snapshot IS
'The book as one JSON document: {"symbol","seq","time","bids":[["price","quantity"],…],"asks",
"epoch"}, best first; time is that of the last command, epoch as in the view epochs. Raises as
order_book.';
