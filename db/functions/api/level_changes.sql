CREATE OR REPLACE FUNCTION api.level_changes(symbol text, after_seq bigint)
RETURNS TABLE (
    prev_seq bigint, seq bigint, "time" timestamptz, side text, price numeric, change numeric)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
    instrument core.instrument;
BEGIN
    SELECT * INTO instrument FROM core.instrument AS i WHERE i.symbol = level_changes.symbol;
    IF NOT FOUND OR (after_seq >= 0) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[CASE
            WHEN instrument.instrument_id IS NULL THEN core.unknown_symbol()
            ELSE core.fault('after_seq', 'invalid_seq', 'send the seq of a book, 0 or more')
        END]));
    END IF;
    IF (instrument.tick_size, instrument.lot_size) <> (
        SELECT v.tick_size, v.lot_size FROM core.instrument_version AS v
        WHERE v.instrument_id = instrument.instrument_id AND v.seq <= after_seq
        ORDER BY v.seq DESC LIMIT 1)
    THEN
        RETURN;  -- levels have other texts now
    END IF;
    RETURN QUERY
    WITH command AS (
        SELECT h.follows, h.seq, h.time FROM core.head AS h
        WHERE h.instrument_id = instrument.instrument_id
            AND h.follows >= after_seq
            AND h.follows < least(after_seq, 9223372036854775000) + 500
    ), net AS (
        SELECT c.seq, x.side, x.price, sum(x.shown) AS change
        FROM command AS c
        CROSS JOIN LATERAL core.shown_changes(instrument.instrument_id, c.follows, c.seq) AS x
        GROUP BY c.seq, x.side, x.price
        HAVING sum(x.shown) <> 0
    )
    SELECT c.follows, c.seq, c.time, CASE n.side WHEN 'buy' THEN 'bid' WHEN 'sell' THEN 'ask' END,
        core.in_steps(n.price, instrument.tick_size),
        round(n.change, scale(instrument.lot_size))
    FROM command AS c
    LEFT JOIN net AS n USING (seq)
    ORDER BY c.seq;
END
$$;

COMMENT ON FUNCTION api.level_changes IS
'What the commands after a seq changed in the book: by how much the shown quantity of each price
grew (negative: shrank) on each side, bid or ask. A command that changed no level has one row
without a side. seq is the command''s last event, prev_seq that of the command before. Answers the
commands that begin at after_seq or less than 500 seqs later: ask again after the last seq. Nothing:
none followed yet, after_seq is not where a command ended, it is more than 100,000 seqs old, or tick
or lot changed since: then begin anew with whole_book. Raises
RT404 unknown_symbol, RT400 invalid_seq.';
