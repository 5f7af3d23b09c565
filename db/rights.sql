-- Gives to PUBLIC and to our groups what api.rights says, takes from them what else they have, and
-- changes nothing that is so already. A group that is not there is passed over. What somebody
-- granted to other roles stays.
DO $$
DECLARE
    v_change text;
BEGIN
    FOR v_change IN
        WITH grantee (name, role) AS (
            VALUES ('public', 0::oid), ('rts_service', to_regrole('rts_service')),
                ('rts_house', to_regrole('rts_house')), ('rts_trader', to_regrole('rts_trader')),
                ('rts_operator', to_regrole('rts_operator')),
                ('rts_auditor', to_regrole('rts_auditor'))
        ), made AS (
            SELECT p.oid, n.nspname || '.' || p.proname AS name, p.oid::regprocedure AS signature,
                p.proacl AS stated, coalesce(p.proacl, acldefault('f', p.proowner)) AS acl
            FROM pg_proc AS p
            JOIN pg_namespace AS n ON n.oid = p.pronamespace
            WHERE n.nspname IN ('api', 'service', 'core')
        ), wanted AS (
            SELECT m.signature, g.name
            FROM made AS m
            JOIN api.rights AS r ON r.function = m.name
            JOIN grantee AS g ON g.name = r.role AND g.role IS NOT NULL
        ), stated AS (
            SELECT m.signature, g.name
            FROM made AS m
            CROSS JOIN LATERAL aclexplode(m.stated) AS x
            JOIN grantee AS g ON g.role = x.grantee
        ), given AS (  -- also without a word: a new function is PUBLIC's
            SELECT m.signature, g.name
            FROM made AS m
            CROSS JOIN LATERAL aclexplode(m.acl) AS x
            JOIN grantee AS g ON g.role = x.grantee
        )
        SELECT format('GRANT EXECUTE ON ROUTINE %s TO %s', w.signature, w.name)
        FROM (SELECT * FROM wanted EXCEPT SELECT * FROM stated) AS w
        UNION ALL
        SELECT format('REVOKE EXECUTE ON ROUTINE %s FROM %s', t.signature, t.name)
        FROM (SELECT * FROM given EXCEPT SELECT * FROM wanted) AS t
        UNION ALL
        SELECT format(c.change, g.name)
        FROM grantee AS g
        CROSS JOIN LATERAL (VALUES
            (has_schema_privilege(g.role, 'service', 'USAGE'),
                'GRANT USAGE ON SCHEMA service TO %s'),
            (has_schema_privilege(g.role, 'public', 'USAGE')
                OR NOT has_schema_privilege('public', 'USAGE WITH GRANT OPTION'),
                'GRANT USAGE ON SCHEMA public TO %s'),
            (has_table_privilege(g.role, 'public.alembic_version', 'SELECT'),
                'GRANT SELECT ON public.alembic_version TO %s')
        ) AS c (given, change)
        WHERE g.name = 'rts_service' AND NOT c.given
    LOOP
        EXECUTE v_change;
    END LOOP;
END $$
