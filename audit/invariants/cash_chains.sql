-- Each chain is numbered without a gap and adds up; none but external is below its credit limit.
SELECT c.account_id, c.asset_id, c.n, c.before, c.change, c.available
FROM (
    SELECT x.*, lag(x.n, 1, 0::bigint) OVER chain AS n_before,
        lag(x.available, 1, 0::numeric) OVER chain AS before
    FROM core.cash AS x
    WINDOW chain AS (PARTITION BY x.account_id, x.asset_id ORDER BY x.n)
) AS c
JOIN core.account AS a ON a.account_id = c.account_id
WHERE c.n <> c.n_before + 1 OR c.available <> c.before + c.change
    OR c.available < 0 AND c.change < 0 AND a.name <> 'external' AND NOT EXISTS (
        SELECT FROM core.credit_limit AS l
        WHERE l.account_id = c.account_id AND l.asset_id = c.asset_id)
