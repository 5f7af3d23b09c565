-- What a superuser does when a cluster is made, connected to template1, where the role `rts` is a
-- login already; never again. Nobody can log in as a superuser afterwards. The embedded server
-- reads it in single-user mode (a statement ends with an empty line), compose with psql.
ALTER ROLE rts NOSUPERUSER CREATEROLE CREATEDB;

-- To hand on to the roles of the exchange. Not every version has all of them.
DO $$
DECLARE
    v_right name;
BEGIN
    FOR v_right IN
        SELECT r.rolname
        FROM pg_roles AS r
        WHERE r.rolname IN ('pg_signal_backend', 'pg_read_all_stats', 'pg_read_all_data',
            'pg_use_reserved_connections')
    LOOP
        EXECUTE format('GRANT %I TO rts WITH ADMIN OPTION', v_right);
    END LOOP;
    IF current_setting('server_version_num')::int >= 160000 THEN
        -- To give a database to a role that it made, and to drop what such a role owns.
        ALTER ROLE rts SET createrole_self_grant = 'set, inherit';
    END IF;
END $$;

-- What fills disks or plants code is nobody's, here and so in each database made from here.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

REVOKE EXECUTE ON FUNCTION pg_catalog.lo_creat(int), pg_catalog.lo_create(oid),
    pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;

CREATE DATABASE rts OWNER rts;

-- The other databases are for the owner, who makes and drops databases from there.
REVOKE CONNECT, TEMP ON DATABASE postgres, template1 FROM PUBLIC;

GRANT CONNECT ON DATABASE postgres TO rts;

ALTER ROLE postgres NOLOGIN PASSWORD NULL;
