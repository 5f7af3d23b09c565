CREATE OR REPLACE FUNCTION core.owners(p_after text, p_most int)
RETURNS text[]
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE began AS (
        SELECT coalesce((
            SELECT a.account_id FROM core.account AS a WHERE a.name = p_after), 0) AS account_id
    ), spent AS (
        (SELECT c.account_id, 1 AS n FROM core.cash AS c
        WHERE c.account_id > (SELECT b.account_id FROM began AS b)
        ORDER BY c.account_id LIMIT 1)
        UNION ALL
        SELECT (
            SELECT c.account_id FROM core.cash AS c WHERE c.account_id > s.account_id
            ORDER BY c.account_id LIMIT 1), s.n + 1
        FROM spent AS s
        WHERE s.account_id IS NOT NULL AND s.n < p_most
    )
    SELECT ARRAY(
        SELECT a.name
        FROM (
            SELECT s.account_id FROM spent AS s
            UNION
            (SELECT DISTINCT l.account_id FROM core.credit_limit AS l
            WHERE l.account_id > (SELECT b.account_id FROM began AS b)
            ORDER BY l.account_id LIMIT p_most)
            UNION
            SELECT f.account_id FROM core.account AS f
            WHERE f.name = 'fees' AND f.account_id > (SELECT b.account_id FROM began AS b)
        ) AS k
        JOIN core.account AS a ON a.account_id = k.account_id
        ORDER BY a.account_id LIMIT p_most)
$$;

COMMENT ON FUNCTION core.owners(text, int) IS
    'Accounts that may own something, after one (null: from the first) in the order in which they '
    'were registered: who has a chain, a credit limit, or the fees. Skips from one to the next: '
    'what it costs does not depend on how much each has done.';
