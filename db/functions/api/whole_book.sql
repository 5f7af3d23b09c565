CREATE OR REPLACE FUNCTION api.whole_book(symbol text)
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    h CONSTANT core.head := core.book_head(symbol, 1);
    v_all CONSTANT int := 2147483647;
BEGIN
    RETURN jsonb_build_object(
        'symbol', symbol, 'seq', h.seq, 'time', core.utc_text(h.time),
        'bids', core.levels_json(h, 'buy', v_all), 'asks', core.levels_json(h, 'sell', v_all));
END
$$;

COMMENT ON FUNCTION api.whole_book IS
'All levels of the book, as book_snapshot: where a reader of level_changes begins. Reads every
resting order. Raises RT404 unknown_symbol.';
