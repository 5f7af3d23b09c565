CREATE OR REPLACE FUNCTION core.add_checkpoint(p_instrument_id int, p_every int)
RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    v_follows bigint;
    v_levels int;
    v_seq bigint;
BEGIN
    SELECT c.seq, cardinality(c.price) INTO v_follows, v_levels FROM core.book_checkpoint AS c
    WHERE c.instrument_id = p_instrument_id ORDER BY c.seq DESC LIMIT 1;
    v_follows := coalesce(v_follows, 0);
    -- In a deep market more seldom, lest it writes more than happened; but none may take long.
    v_seq := core.command_end(
        p_instrument_id, v_follows + least(greatest(p_every, v_levels), 10 * p_every));
    IF v_seq IS NULL THEN
        RETURN false;
    END IF;
    INSERT INTO core.book_checkpoint (
        seq, lowest_time, instrument_id, side, price, quantity, orders)
    SELECT v_seq, (
            SELECT min(e.occurred_at) FROM core.order_event AS e
            WHERE e.instrument_id = p_instrument_id AND e.seq > v_follows AND e.seq <= v_seq),
        p_instrument_id,
        coalesce(array_agg(l.side ORDER BY l.side, l.level), '{}'),
        coalesce(array_agg(l.price ORDER BY l.side, l.level), '{}'),
        coalesce(array_agg(l.quantity ORDER BY l.side, l.level), '{}'),
        coalesce(array_agg(l.order_count ORDER BY l.side, l.level), '{}')
    FROM core.levels_at(p_instrument_id, v_seq) AS l;
    RETURN true;
END
$$;

COMMENT ON FUNCTION core.add_checkpoint(int, int) IS
    'Writes the next checkpoint of a book, at the first end of a command at least p_every events '
    'after the one before, in a market of more levels as many, ten times p_every at most. False: '
    'so much has not happened since.';
