-- What the loader finds of the exchange's functions and views: name and a hash of all that their
-- files say of them, so that what was changed by hand, or lost on the way, is made anew. How names
-- are written in it depends on the search_path.
SELECT p.pronamespace::regnamespace || '.' || p.proname AS name,
    string_agg(md5(concat_ws(E'\n',
        pg_get_functiondef(p.oid), obj_description(p.oid, 'pg_proc'), a.callers, t.triggers
    )), ' ' ORDER BY p.oid) AS hash, count(*) AS signatures
FROM pg_proc AS p
CROSS JOIN LATERAL (
    SELECT string_agg(g.name, ' ' ORDER BY g.name) AS callers
    FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS x
    JOIN (VALUES ('public', 0::oid), ('rts_service', to_regrole('rts_service')),
        ('rts_house', to_regrole('rts_house')), ('rts_operator', to_regrole('rts_operator')),
        ('rts_auditor', to_regrole('rts_auditor')), ('rts_trader', to_regrole('rts_trader'))
    ) AS g (name, role) ON g.role = x.grantee) AS a
CROSS JOIN LATERAL (
    SELECT string_agg(
        pg_get_triggerdef(x.oid) || x.tgenabled::text, ' '
        ORDER BY x.tgrelid::regclass::text, x.tgname) AS triggers
    FROM pg_trigger AS x
    WHERE x.tgfoid = p.oid AND x.tgparentid = 0) AS t
WHERE p.pronamespace::regnamespace::text IN ('api', 'service', 'core') AND p.prokind IN ('f', 'p')
    -- What a type or an extension brought along is not ours to have files for.
    AND NOT EXISTS (
        SELECT FROM pg_depend AS d
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
GROUP BY 1
UNION ALL
SELECT c.relnamespace::regnamespace || '.' || c.relname,
    md5(concat_ws(E'\n',
        pg_get_viewdef(c.oid), c.reloptions::text, obj_description(c.oid, 'pg_class'), n.comments,
        a.everybody)), 0
FROM pg_class AS c
CROSS JOIN LATERAL (
    SELECT string_agg(x.attname || coalesce(col_description(c.oid, x.attnum), ''), ' '
        ORDER BY x.attnum) AS comments
    FROM pg_attribute AS x
    WHERE x.attrelid = c.oid AND x.attnum > 0) AS n
CROSS JOIN LATERAL (
    SELECT string_agg(x.privilege_type, ' ' ORDER BY x.privilege_type) AS everybody
    FROM aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) AS x
    WHERE x.grantee = 0) AS a
WHERE c.relnamespace::regnamespace::text IN ('api', 'service', 'core') AND c.relkind = 'v'
