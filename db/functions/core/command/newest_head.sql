CREATE OR REPLACE FUNCTION core.newest_head(p_instrument_id int)
RETURNS core.head
LANGUAGE plpgsql AS $$
DECLARE
    head core.head;
BEGIN
    SELECT * INTO head FROM core.head AS x
    WHERE x.instrument_id = p_instrument_id ORDER BY x.follows DESC LIMIT 1;
    head.follows := head.seq;
    head.xid := pg_current_xact_id();
    -- The rules go by the clock; stamps never run back, even where the clock is put back.
    head.clock := clock_timestamp();
    head.time := greatest(head.clock, head.time);
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        -- The caller's snapshot may be older than the lock. A head that follows the one it shows:
        -- if there is one already PostgreSQL answers 40001 here, before anything else is done.
        INSERT INTO core.head SELECT head.* ON CONFLICT DO NOTHING;
        DELETE FROM core.head AS x
        WHERE x.instrument_id = p_instrument_id AND x.follows = head.follows;
    END IF;
    RETURN head;
END
$$;

COMMENT ON FUNCTION core.newest_head(int) IS
    'The market as the last command left it, to be read under the lock and changed into the next '
    'head, with the clock under the lock (`clock`) and what it stamps events with (`time`). '
    'Raises 40001 for a caller whose snapshot does not show the newest.';
