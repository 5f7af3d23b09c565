-- What an account collected is what the journal gave it up to then, once.
WITH spans AS (
    SELECT k.*, lag(k.seq, 1, 0::bigint) OVER (
        PARTITION BY k.account_id, k.asset_id, k.instrument_id ORDER BY k.n) AS after
    FROM core.collected AS k
), given AS (
    SELECT s.account_id, s.asset_id, s.n, sum(g.amount) AS amount
    FROM spans AS s
    LEFT JOIN LATERAL (
        SELECT sum(c.amount) AS amount FROM core.credit AS c
        WHERE c.account_id = s.account_id AND c.asset_id = s.asset_id
            AND c.instrument_id = s.instrument_id AND c.seq > s.after AND c.seq <= s.seq) AS g
        ON true
    GROUP BY s.account_id, s.asset_id, s.n
)
SELECT coalesce(c.account_id, g.account_id) AS account_id, coalesce(c.asset_id, g.asset_id)
    AS asset_id, coalesce(c.n, g.n) AS n, c.change, g.amount
FROM (SELECT * FROM core.cash AS x WHERE x.kind = 'collect') AS c
FULL JOIN given AS g ON (g.account_id, g.asset_id, g.n) = (c.account_id, c.asset_id, c.n)
WHERE c.change IS DISTINCT FROM g.amount
