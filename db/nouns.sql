-- The nouns of the exchange, a row each in the order in which they are told: kind, name, what
-- comments say of it and of its columns, and its text. Asked with an empty search_path, so that
-- every name has its schema.
SELECT n.kind, n.name, n.comment, n.remarks, n.text
FROM (
    SELECT 1 AS kind, n.nspname::text AS name, obj_description(n.oid, 'pg_namespace') AS comment,
        NULL::text[] AS remarks, format('CREATE SCHEMA %I;', n.nspname) AS text
    FROM pg_namespace AS n
    WHERE n.nspname IN ('api', 'service', 'core')
    UNION ALL
    SELECT 2, t.oid::regtype::text, obj_description(t.oid, 'pg_type'), NULL,
        format('CREATE TYPE %s AS ENUM (%s);', t.oid::regtype, l.labels)
    FROM pg_type AS t
    CROSS JOIN LATERAL (
        SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) AS labels
        FROM pg_enum AS e
        WHERE e.enumtypid = t.oid) AS l
    WHERE t.typnamespace::regnamespace::text IN ('api', 'service', 'core') AND t.typtype = 'e'
    UNION ALL
    SELECT 3, s.seqrelid::regclass::text, obj_description(s.seqrelid, 'pg_class'), NULL,
        format('CREATE SEQUENCE %s AS %s START %s INCREMENT %s%s;', s.seqrelid::regclass,
            s.seqtypid::regtype, s.seqstart, s.seqincrement,
            CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END)
    FROM pg_sequence AS s
    JOIN pg_class AS c ON c.oid = s.seqrelid
    WHERE c.relnamespace::regnamespace::text IN ('api', 'service', 'core')
        -- An identity's belongs to its column.
        AND NOT EXISTS (
            SELECT FROM pg_depend AS d
            WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid
                AND d.deptype = 'i')
    UNION ALL
    SELECT array_position('{r,c,v}', c.relkind::text) + 3, c.oid::regclass::text,
        coalesce(obj_description(c.oid, 'pg_class'), obj_description(c.reltype, 'pg_type')),
        a.remarks,
        concat(
            CASE c.relkind
                WHEN 'r' THEN concat('CREATE ', CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' END,
                    'TABLE ', c.oid::regclass)
                WHEN 'c' THEN 'CREATE TYPE ' || c.oid::regclass || ' AS'
                ELSE 'CREATE VIEW ' || c.oid::regclass
            END,
            E' (\n    ', concat_ws(E',\n    ', a.columns, k.constraints), E'\n)',
            ' WITH (' || array_to_string(c.reloptions, ', ') || ')', ';',
            E'\n' || i.indexes, E'\n' || t.triggers)
    FROM pg_class AS c
    CROSS JOIN LATERAL (
        SELECT string_agg(concat(
                quote_ident(x.attname), ' ', format_type(x.atttypid, x.atttypmod),
                CASE x.attidentity WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY' END,
                CASE WHEN x.attnotnull THEN ' NOT NULL' END,
                ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)
            ), E',\n    ' ORDER BY x.attnum) AS columns,
            array_agg(
                x.attname || ': ' || col_description(c.oid, x.attnum) ORDER BY x.attnum
            ) FILTER (WHERE col_description(c.oid, x.attnum) IS NOT NULL) AS remarks
        FROM pg_attribute AS x
        LEFT JOIN pg_attrdef AS d ON (d.adrelid, d.adnum) = (x.attrelid, x.attnum)
        WHERE x.attrelid = c.oid AND x.attnum > 0 AND NOT x.attisdropped) AS a
    CROSS JOIN LATERAL (
        SELECT string_agg(
            format('CONSTRAINT %I %s', x.conname, pg_get_constraintdef(x.oid, true)), E',\n    '
            ORDER BY x.contype = 'p' DESC, x.contype DESC, x.conname COLLATE "C") AS constraints
        FROM pg_constraint AS x
        WHERE x.conrelid = c.oid AND x.contype IN ('p', 'u', 'c', 'f', 'x')) AS k
    CROSS JOIN LATERAL (
        SELECT string_agg(pg_get_indexdef(x.indexrelid) || ';', E'\n'
            ORDER BY x.indexrelid::regclass::text COLLATE "C") AS indexes
        FROM pg_index AS x
        WHERE x.indrelid = c.oid
            AND NOT EXISTS (SELECT FROM pg_constraint AS y WHERE y.conindid = x.indexrelid)) AS i
    CROSS JOIN LATERAL (
        SELECT string_agg(pg_get_triggerdef(x.oid, true) || ';', E'\n'
            ORDER BY x.tgname COLLATE "C") AS triggers
        FROM pg_trigger AS x
        WHERE x.tgrelid = c.oid AND NOT x.tgisinternal) AS t
    WHERE c.relnamespace::regnamespace::text IN ('api', 'service', 'core')
        AND c.relkind IN ('r', 'c', 'v')
) AS n
ORDER BY n.kind, n.name COLLATE "C"
