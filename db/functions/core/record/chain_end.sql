CREATE OR REPLACE FUNCTION core.chain_end(p_chain int)
RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_table regclass;
    v_last bigint;
BEGIN
    IF p_chain > 0 THEN
        RETURN (
            SELECT h.seq FROM core.head AS h
            WHERE h.instrument_id = p_chain ORDER BY h.follows DESC LIMIT 1);
    ELSIF p_chain = 0 THEN
        v_table := 'core.transfer';
        SELECT max(t.transfer_id) INTO v_last FROM core.transfer AS t;
    ELSE
        v_table := 'core.audit';
        SELECT max(a.audit_id) INTO v_last FROM core.audit AS a;
    END IF;
    -- Ids are not given in the order of commits. Whoever was given one of those below has had the
    -- table's lock since before that, and has it until everybody sees what he wrote: if nobody
    -- has it after the newest was looked up, whatever is below is there.
    IF current_setting('transaction_isolation') <> 'read committed' OR EXISTS (
        SELECT FROM pg_locks AS l
        JOIN pg_database AS d ON d.oid = l.database AND d.datname = current_database()
        WHERE l.relation = v_table AND l.mode = 'RowExclusiveLock'
            AND l.pid IS DISTINCT FROM pg_backend_pid())
    THEN
        RETURN NULL;
    END IF;
    RETURN v_last;
END
$$;

COMMENT ON FUNCTION core.chain_end(int) IS
    'Up to which seq a chain can be sealed now: all below is committed, and nothing more comes '
    'there. Null: nothing is there, or somebody is writing.';
