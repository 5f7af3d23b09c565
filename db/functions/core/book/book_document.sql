CREATE OR REPLACE FUNCTION core.book_document(
    p_symbol text, head core.head, p_depth int, p_time timestamptz)
RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'symbol', p_symbol, 'seq', head.seq, 'time', core.utc_text(head.time),
        'bids', core.levels_json(head, 'buy', p_depth, p_time),
        'asks', core.levels_json(head, 'sell', p_depth, p_time),
        'epoch', (core.current_epoch()).epoch)
$$;

COMMENT ON FUNCTION core.book_document(text, core.head, int, timestamptz) IS
    'A book as one JSON document, at a time: without orders whose own time is over (rule 10). '
    'Null: as the journal has it up to its seq.';
