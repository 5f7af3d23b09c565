-- Each branch is found by an index on (account, instrument, seq).
CREATE OR REPLACE VIEW core.credit AS
SELECT
    t.maker_account_id AS account_id, i.base_asset_id AS asset_id, t.instrument_id, t.seq,
    'proceeds' AS kind, t.quantity AS amount, t.maker_order_id AS order_id, t.trade_id,
    t.executed_at AS occurred_at
FROM core.trade AS t
JOIN core.instrument AS i ON i.instrument_id = t.instrument_id
WHERE t.maker_account_id IS NOT NULL AND t.taker_side = 'sell'
UNION ALL
SELECT
    t.maker_account_id, i.quote_asset_id, t.instrument_id, t.seq, 'rebate', -t.maker_fee,
    t.maker_order_id, t.trade_id, t.executed_at
FROM core.trade AS t
JOIN core.instrument AS i ON i.instrument_id = t.instrument_id
WHERE t.maker_account_id IS NOT NULL AND t.taker_side = 'sell' AND t.maker_fee < 0
UNION ALL
SELECT
    t.maker_account_id, i.quote_asset_id, t.instrument_id, t.seq, 'proceeds',
    t.price * t.quantity - t.maker_fee, t.maker_order_id, t.trade_id, t.executed_at
FROM core.trade AS t
JOIN core.instrument AS i ON i.instrument_id = t.instrument_id
WHERE t.maker_account_id IS NOT NULL AND t.taker_side = 'buy'
UNION ALL
SELECT
    t.taker_account_id, i.base_asset_id, t.instrument_id, t.seq, 'proceeds', t.quantity,
    t.taker_order_id, t.trade_id, t.executed_at
FROM core.trade AS t
JOIN core.instrument AS i ON i.instrument_id = t.instrument_id
WHERE t.taker_account_id IS NOT NULL AND t.taker_side = 'buy'
UNION ALL
SELECT
    t.taker_account_id, i.quote_asset_id, t.instrument_id, t.seq, 'proceeds',
    t.price * t.quantity - t.taker_fee, t.taker_order_id, t.trade_id, t.executed_at
FROM core.trade AS t
JOIN core.instrument AS i ON i.instrument_id = t.instrument_id
WHERE t.taker_account_id IS NOT NULL AND t.taker_side = 'sell'
UNION ALL
SELECT
    a.account_id, i.quote_asset_id, t.instrument_id, t.seq, 'fee', t.maker_fee + t.taker_fee,
    t.taker_order_id, t.trade_id, t.executed_at
FROM core.account AS a
CROSS JOIN core.instrument AS i
JOIN core.trade AS t ON t.instrument_id = i.instrument_id
WHERE a.name = 'fees' AND i.quote_asset_id IS NOT NULL AND t.maker_fee + t.taker_fee <> 0
UNION ALL
SELECT
    e.account_id, CASE o.side WHEN 'buy' THEN i.quote_asset_id ELSE i.base_asset_id END,
    e.instrument_id, e.seq, 'release', e.released, e.order_id, NULL, e.occurred_at
FROM core.event AS e
JOIN core.instrument AS i ON i.instrument_id = e.instrument_id
JOIN core.orders AS o ON o.order_id = e.order_id
WHERE e.account_id IS NOT NULL;

COMMENT ON VIEW core.credit IS
    'What accounts were given, from the rows of the journal that say so: a fill''s proceeds and '
    'fees, what an event released. seq of a trade is its taker''s.';

CREATE OR REPLACE VIEW core.given_in AS
SELECT a.account_id, g.instrument_id
FROM core.account AS a
CROSS JOIN LATERAL (
    WITH RECURSIVE step AS (
        SELECT 0 AS instrument_id
        UNION ALL
        SELECT (
            SELECT min(n.instrument_id)
            FROM (
                (SELECT t.instrument_id FROM core.trade AS t
                WHERE t.maker_account_id = a.account_id AND t.instrument_id > s.instrument_id
                ORDER BY t.instrument_id LIMIT 1)
                UNION ALL
                (SELECT t.instrument_id FROM core.trade AS t
                WHERE t.taker_account_id = a.account_id AND t.instrument_id > s.instrument_id
                ORDER BY t.instrument_id LIMIT 1)
                UNION ALL
                (SELECT e.instrument_id FROM core.event AS e
                WHERE e.account_id = a.account_id AND e.instrument_id > s.instrument_id
                ORDER BY e.instrument_id LIMIT 1)
            ) AS n)
        FROM step AS s
        WHERE s.instrument_id IS NOT NULL
    )
    SELECT s.instrument_id FROM step AS s WHERE s.instrument_id > 0
    UNION ALL
    SELECT i.instrument_id FROM core.instrument AS i
    WHERE i.quote_asset_id IS NOT NULL AND a.name = 'fees'
) AS g;

COMMENT ON VIEW core.given_in IS
    'In which instruments each account was ever given something, skipping from one to the next: '
    'what that costs depends on no other instrument.';

CREATE OR REPLACE VIEW core.uncollected AS
SELECT a.account_id, s.asset_id, i.instrument_id, g.seq, g.amount, g.entries, k.seq AS collected
FROM core.given_in AS a
JOIN core.instrument AS i ON i.instrument_id = a.instrument_id
JOIN core.asset AS s ON s.asset_id IN (i.base_asset_id, i.quote_asset_id)
LEFT JOIN LATERAL (
    SELECT x.seq FROM core.collected AS x
    WHERE x.account_id = a.account_id AND x.asset_id = s.asset_id
        AND x.instrument_id = i.instrument_id
    ORDER BY x.seq DESC LIMIT 1) AS k ON true
CROSS JOIN LATERAL (
    SELECT max(c.seq) AS seq, sum(c.amount) AS amount, count(*) AS entries
    FROM core.credit AS c
    WHERE c.account_id = a.account_id AND c.asset_id = s.asset_id
        AND c.instrument_id = i.instrument_id AND c.seq > coalesce(k.seq, 0)) AS g
WHERE g.seq IS NOT NULL;

COMMENT ON VIEW core.uncollected IS
    'What each account was given of an asset since it last collected, by instrument, and up to '
    'which seq: a prefix of the instrument''s journal, whose seqs are gapless in the order of '
    'commits.';
