CREATE OR REPLACE FUNCTION core.newest_head(p_instrument_id int)
RETURNS core.head
LANGUAGE plpgsql AS $$
DECLARE
    h core.head;
BEGIN
    SELECT * INTO h FROM core.head AS x
    WHERE x.instrument_id = p_instrument_id ORDER BY x.follows DESC LIMIT 1;
    h.follows := h.seq;
    h.xid := pg_current_xact_id();
    -- The rules go by the clock; stamps never run back, even where the clock is put back.
    h.clock := clock_timestamp();
    h.time := greatest(h.clock, h.time);
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        -- The caller's snapshot may be older than the lock. A head that follows the one it shows:
        -- if there is one already PostgreSQL answers 40001 here, before anything else is done.
        INSERT INTO core.head SELECT h.* ON CONFLICT DO NOTHING;
        DELETE FROM core.head AS x
        WHERE x.instrument_id = p_instrument_id AND x.follows = h.follows;
    END IF;
    RETURN h;
END
$$;

COMMENT ON FUNCTION core.newest_head(int) IS
    'The market as the last command left it, to be read under the lock and changed into the next '
    'head, with the clock under the lock (`clock`) and what it stamps events with (`time`). '
    'Raises 40001 for a caller whose snapshot does not show the newest.';
