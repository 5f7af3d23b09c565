-- What keeps this database from being an exchange: a sentence a row, none when it can be one. Asked
-- before anything is changed. In ASCII, for it is read by databases that know nothing else.
WITH here AS (
    SELECT d.oid, d.datname AS name, pg_encoding_to_char(d.encoding) AS encoding,
        pg_get_userbyid(d.datdba) AS owner, pg_has_role(d.datdba, 'USAGE') AS owned
    FROM pg_database AS d
    WHERE d.datname = current_database()
),
strangers AS (
    SELECT DISTINCT pg_get_userbyid(o.owner) AS name
    FROM (
        SELECT n.oid, n.nspowner FROM pg_namespace AS n
        UNION ALL SELECT c.relnamespace, c.relowner FROM pg_class AS c
        UNION ALL SELECT p.pronamespace, p.proowner FROM pg_proc AS p) AS o (schema, owner)
    JOIN pg_namespace AS n ON n.oid = o.schema AND n.nspname IN ('api', 'service', 'core')
    WHERE NOT pg_has_role(o.owner, 'USAGE')
)
SELECT format(r.sentence, h.name, r.what)
FROM here AS h
CROSS JOIN LATERAL (VALUES
    (h.encoding <> 'UTF8', h.encoding,
        'The database %s has the encoding %s, but names are of all scripts: it needs UTF8. '
        'CREATE DATABASE x TEMPLATE template0 ENCODING ''UTF8'' makes one.'),
    (pg_is_in_recovery(), NULL,
        'The server of %s is a standby, which cannot be written to: use its primary.'),
    (NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'on', NULL,
        'The database %s is set to read only: default_transaction_read_only must be off.'),
    (NOT h.owned, h.owner::text,
        'The database %s belongs to %s, and only its owner (or a member) can make it an exchange.'),
    (NOT has_database_privilege(h.oid, 'CREATE'), CURRENT_USER::text,
        'In the database %s the user %s lacks the right CREATE.'),
    (to_regnamespace('public') IS NULL, NULL,
        'The database %s has no schema public: CREATE SCHEMA public.'),
    (to_regclass('public.alembic_version') IS NULL AND to_regnamespace('public') IS NOT NULL
            AND NOT has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'),
        CURRENT_USER::text, 'In the schema public of %s the user %s lacks the right CREATE.'),
    (to_regnamespace('service') IS NOT NULL AND to_regnamespace('core') IS NULL, NULL,
        'The database %s has a schema service that this program did not make: use an empty '
        'database.'),
    ((SELECT count(*) FROM pg_language AS l
            WHERE l.lanname = 'plpgsql' AND has_language_privilege(l.oid, 'USAGE')) = 0, NULL,
        'The database %s has no language plpgsql for us: CREATE EXTENSION plpgsql.'),
    (EXISTS (SELECT FROM strangers), (SELECT string_agg(s.name, ', ') FROM strangers AS s),
        'In the database %s parts of the exchange belong to %s: connect as that user.')
) AS r (holds, what, sentence)
WHERE r.holds
