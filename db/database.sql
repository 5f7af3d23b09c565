-- What the database itself must say, whatever a dump or an earlier version left: the path, so that
-- names resolve for every caller and nobody else's schema is looked into, and what PUBLIC may do.
-- Only what is otherwise is changed. Some of it only a superuser can: what remains is the answer.
DO $$
DECLARE
    v_change text;
BEGIN
    FOR v_change IN
        SELECT format(c.change, current_database())
        FROM (VALUES
            (NOT EXISTS (
                SELECT FROM pg_db_role_setting AS s
                JOIN pg_database AS d ON d.oid = s.setdatabase
                WHERE d.datname = current_database() AND s.setrole = 0
                    AND 'search_path=api' = ANY (s.setconfig)),
                'ALTER DATABASE %I SET search_path = api'),
            (NOT has_schema_privilege('public', 'api', 'USAGE'),
                'GRANT USAGE ON SCHEMA api TO PUBLIC'),
            (has_schema_privilege('public', 'public', 'CREATE'),
                'REVOKE CREATE ON SCHEMA public FROM PUBLIC'),
            (has_database_privilege('public', current_database(), 'TEMP'),
                'REVOKE TEMP ON DATABASE %I FROM PUBLIC'),
            (has_function_privilege('public', 'pg_catalog.lo_creat(int)', 'EXECUTE'),
                'REVOKE EXECUTE ON FUNCTION pg_catalog.lo_creat(int) FROM PUBLIC'),
            (has_function_privilege('public', 'pg_catalog.lo_create(oid)', 'EXECUTE'),
                'REVOKE EXECUTE ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC'),
            (has_function_privilege('public', 'pg_catalog.lo_from_bytea(oid, bytea)', 'EXECUTE'),
                'REVOKE EXECUTE ON FUNCTION pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC')
        ) AS c (needed, change)
        WHERE c.needed
    LOOP
        BEGIN
            EXECUTE v_change;
        EXCEPTION WHEN insufficient_privilege THEN
            NULL;
        END;
    END LOOP;
END $$;

SELECT o.what
FROM (VALUES
    (has_schema_privilege('public', 'public', 'CREATE'), 'CREATE in schema public'),
    (has_database_privilege('public', current_database(), 'TEMP'), 'TEMP tables'),
    (has_function_privilege('public', 'pg_catalog.lo_creat(int)', 'EXECUTE')
        OR has_function_privilege('public', 'pg_catalog.lo_create(oid)', 'EXECUTE')
        OR has_function_privilege('public', 'pg_catalog.lo_from_bytea(oid, bytea)', 'EXECUTE'),
        'large objects')
) AS o (remains, what)
WHERE o.remains
