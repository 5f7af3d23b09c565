CREATE OR REPLACE FUNCTION api.operations(
    OUT verification jsonb, OUT oldest_snapshot jsonb, OUT database_bytes bigint,
    OUT wal_bytes bigint, OUT tables jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    verification := (
        SELECT jsonb_build_object(
            'time', core.utc_text(a.occurred_at), 'checks', (a.detail ->> 'checks')::int,
            'differ', (a.detail ->> 'differ')::int,
            'first_difference', a.detail ->> 'first_difference', 'db_user', a.db_user)
        FROM core.audit AS a
        WHERE a.action = 'note_verification'
        ORDER BY a.audit_id DESC
        LIMIT 1);
    -- What it may still see cannot be cleaned away, in any database of the server.
    oldest_snapshot := (
        SELECT jsonb_build_object(
            'time', core.utc_text(a.xact_start), 'pid', a.pid, 'db_user', a.usename,
            'application', a.application_name, 'state', a.state)
        FROM pg_stat_activity AS a
        WHERE a.backend_xmin IS NOT NULL AND a.xact_start IS NOT NULL
            AND a.pid <> pg_backend_pid()
        ORDER BY a.xact_start
        LIMIT 1);
    database_bytes := pg_database_size(current_database());
    IF has_function_privilege('pg_ls_waldir()', 'EXECUTE') THEN
        wal_bytes := (SELECT sum(w.size) FROM pg_ls_waldir() AS w);
    END IF;
    tables := (
        SELECT jsonb_agg(jsonb_build_object(
            'table', s.name, 'bytes', s.bytes, 'index_bytes', pg_indexes_size(s.oid),
            'rows_estimate', s.estimate) ORDER BY s.bytes DESC, s.name)
        FROM (
            SELECT c.oid, 'core.' || c.relname AS name, pg_total_relation_size(c.oid) AS bytes,
                pg_stat_get_live_tuples(c.oid) AS estimate
            FROM pg_class AS c
            WHERE c.relnamespace = 'core'::regnamespace AND c.relkind = 'r') AS s);
END
$$;

COMMENT ON FUNCTION api.operations IS
'What an operator looks at: what `rts verify` last noted (null: it never did), the oldest snapshot
that is open (null: none, or none that the owner may see), the bytes of the database, of the WAL
(null: the owner may not see them; pg_monitor may) and of each table, largest first. For operators
and auditors.';
