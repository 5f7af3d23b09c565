CREATE OR REPLACE FUNCTION api.book_snapshot(symbol text, depth int DEFAULT 5)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    h CONSTANT core.head := core.book_head(symbol, depth);
BEGIN
    RETURN jsonb_build_object(
        'symbol', symbol, 'seq', h.seq, 'time', core.utc_text(h.time),
        'bids', core.levels_json(h, 'buy', depth), 'asks', core.levels_json(h, 'sell', depth));
END
$$;

COMMENT ON FUNCTION api.book_snapshot IS
'The book as one JSON document: {"symbol","seq","time","bids":[["price","quantity"],…],"asks"},
best first; time is that of the last command. Raises as order_book.';
