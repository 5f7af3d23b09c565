CREATE OR REPLACE VIEW api.assets AS
SELECT code AS asset, scale, created_at FROM core.asset;

COMMENT ON VIEW api.assets IS 'What accounts can own.';
COMMENT ON COLUMN api.assets.scale IS
    'Decimals that deposits, withdrawals and transfers may have. Balances may have more: nothing '
    'is rounded.';

GRANT SELECT ON api.assets TO PUBLIC;

CREATE OR REPLACE VIEW core.held AS
SELECT
    b.account_id, b.instrument_id, b.order_id,
    CASE b.side WHEN 'buy' THEN i.quote_asset_id ELSE i.base_asset_id END AS asset_id,
    CASE b.side
        WHEN 'buy' THEN b.price * b.remaining * (1 + greatest(b.maker_fee, 0)) ELSE b.remaining
    END AS amount,
    b.expires_at
FROM core.book AS b
JOIN core.instrument AS i ON i.instrument_id = b.instrument_id
WHERE b.maker_fee IS NOT NULL
UNION ALL
SELECT
    o.account_id, o.instrument_id, o.order_id,
    CASE o.side WHEN 'buy' THEN i.quote_asset_id ELSE i.base_asset_id END,
    CASE o.side
        WHEN 'buy' THEN greatest(0, o.price * o.quantity * (
            1 + greatest(o.maker_fee, o.taker_fee)) - coalesce(o.covered, 0))
        ELSE o.quantity - coalesce(o.covered, 0)
    END,
    s.expires_at
FROM core.stop_order AS s
JOIN core.orders AS o ON o.order_id = s.order_id
JOIN core.instrument AS i ON i.instrument_id = o.instrument_id
WHERE o.taker_fee IS NOT NULL;

COMMENT ON VIEW core.held IS 'What each live order holds of its account, until its end is written.';

CREATE OR REPLACE VIEW core.balance_row AS
SELECT
    a.name AS account,
    s.code AS asset,
    trim_scale(x.available) AS available,
    trim_scale(x.held) AS held,
    trim_scale(x.available + x.held) AS total,
    x.credit_limit
FROM core.account AS a
CROSS JOIN LATERAL (
    SELECT p.asset_id, coalesce(sum(p.available), 0) AS available, coalesce(sum(p.held), 0) AS held,
        coalesce(sum(p.credit_limit), 0) AS credit_limit
    FROM (
        SELECT o.asset_id, c.available, NULL::numeric AS held, NULL::numeric AS credit_limit
        FROM core.asset AS o
        CROSS JOIN LATERAL (
            SELECT y.available FROM core.cash AS y
            WHERE y.account_id = a.account_id AND y.asset_id = o.asset_id
            ORDER BY y.n DESC LIMIT 1) AS c
        UNION ALL
        SELECT u.asset_id, u.amount, NULL, NULL FROM core.uncollected AS u
        WHERE u.account_id = a.account_id
        UNION ALL
        SELECT h.asset_id, CASE WHEN l.late THEN h.amount END,
            CASE WHEN NOT l.late THEN h.amount END, NULL
        FROM core.held AS h
        CROSS JOIN LATERAL (
            SELECT (h.expires_at <= clock_timestamp()) IS TRUE AS late) AS l
        WHERE h.account_id = a.account_id
        UNION ALL
        SELECT l.asset_id, NULL, NULL, l.amount FROM core.credit_limit AS l
        WHERE l.account_id = a.account_id
    ) AS p
    GROUP BY p.asset_id
) AS x
JOIN core.asset AS s ON s.asset_id = x.asset_id;

COMMENT ON VIEW core.balance_row IS 'The view balances, as whoever sees all has it.';

CREATE OR REPLACE VIEW api.balances WITH (security_barrier) AS
SELECT b.* FROM core.balance_row AS b
WHERE (SELECT c.sees_all FROM api.caller() AS c)
    OR b.account = (SELECT c.account FROM api.caller() AS c);

COMMENT ON VIEW api.balances IS
    'What each account has of each asset; to a login that is bound to one, its own. The account '
    'external is where deposits come from: all totals of an asset add up to 0.';
COMMENT ON COLUMN api.balances.available IS 'May be spent, withdrawn or transferred.';
COMMENT ON COLUMN api.balances.held IS
    'Promised to the account''s live orders. What one past its time held is available, though its '
    'line of the ledger comes with its event.';
COMMENT ON COLUMN api.balances.credit_limit IS 'How far available may go below 0.';

GRANT SELECT ON api.balances TO PUBLIC;

CREATE OR REPLACE VIEW core.transfer_row AS
SELECT
    t.transfer_id, t.kind, f.name AS from_account, x.name AS to_account, s.code AS asset, t.amount,
    t.reference, t.created_at, t.db_user, t.application
FROM core.transfer AS t
JOIN core.account AS f ON f.account_id = t.from_account_id
JOIN core.account AS x ON x.account_id = t.to_account_id
JOIN core.asset AS s ON s.asset_id = t.asset_id;

COMMENT ON VIEW core.transfer_row IS 'The view transfers, as whoever sees all has it.';

CREATE OR REPLACE VIEW api.transfers WITH (security_barrier) AS
SELECT
    t.transfer_id, t.kind, t.from_account, t.to_account, t.asset, t.amount, t.reference,
    t.created_at,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) THEN t.db_user END AS db_user,
    CASE WHEN (SELECT c.sees_all FROM api.caller() AS c) THEN t.application END AS application
FROM core.transfer_row AS t
WHERE (SELECT c.sees_all FROM api.caller() AS c)
    OR (SELECT c.account FROM api.caller() AS c) IN (t.from_account, t.to_account);

COMMENT ON VIEW api.transfers IS
    'Every deposit, withdrawal and transfer, once, for ever; to a login that is bound to an '
    'account, from and to it, without who made them.';

GRANT SELECT ON api.transfers TO PUBLIC;

CREATE OR REPLACE VIEW core.ledger_row AS
SELECT
    a.name AS account,
    s.code AS asset,
    row_number() OVER lines AS entry,
    l.kind,
    trim_scale(l.change) AS change,
    trim_scale(sum(l.change) OVER lines) AS available,
    i.symbol,
    l.seq,
    l.order_id,
    l.trade_id,
    l.transfer_id,
    l.occurred_at AS created_at,
    CASE
        WHEN l.chained THEN concat_ws('.', l.asset_id, l.n)
        ELSE concat_ws('.', l.asset_id, l.instrument_id, l.seq, l.kind)
    END AS place
FROM (
    SELECT c.account_id, c.asset_id, c.n, c.instrument_id, c.seq, c.kind::text AS kind, c.change,
        c.order_id, NULL::bigint AS trade_id, c.transfer_id, c.occurred_at, true AS chained
    FROM core.cash AS c
    WHERE c.kind <> 'collect'
    UNION ALL
    SELECT g.account_id, g.asset_id, coalesce(k.n, 9223372036854775807), g.instrument_id, g.seq,
        g.kind, g.amount, g.order_id, g.trade_id, NULL, g.occurred_at, false
    FROM core.credit AS g
    LEFT JOIN LATERAL (
        SELECT x.n FROM core.collected AS x
        WHERE x.account_id = g.account_id AND x.asset_id = g.asset_id
            AND x.instrument_id = g.instrument_id AND x.seq >= g.seq
        ORDER BY x.seq LIMIT 1) AS k ON true
) AS l
JOIN core.account AS a ON a.account_id = l.account_id
JOIN core.asset AS s ON s.asset_id = l.asset_id
LEFT JOIN core.instrument AS i ON i.instrument_id = l.instrument_id
WINDOW lines AS (
    PARTITION BY l.account_id, l.asset_id
    ORDER BY l.n, l.instrument_id, l.seq, l.kind, l.trade_id ROWS UNBOUNDED PRECEDING);

COMMENT ON VIEW core.ledger_row IS 'The view ledger, as whoever sees all has it.';

CREATE OR REPLACE VIEW api.ledger WITH (security_barrier) AS
SELECT l.* FROM core.ledger_row AS l
WHERE (SELECT c.sees_all FROM api.caller() AS c)
    OR l.account = (SELECT c.account FROM api.caller() AS c);

COMMENT ON VIEW api.ledger IS
    'The statement of each account''s asset: every change with what it comes from, and what is '
    'available after it. What was given is listed where the account took note of it. To a login '
    'that is bound to an account, its own.';
COMMENT ON COLUMN api.ledger.kind IS
    'deposit, withdrawal, transfer; order, modify: taken for fills and held; proceeds, fee, '
    'rebate: of a trade; release: held before and needed no more.';
COMMENT ON COLUMN api.ledger.entry IS
    '1, 2, 3 … of the account''s asset. What was given and is not collected yet stands at the end, '
    'by instrument, and may still get another number.';
COMMENT ON COLUMN api.ledger.place IS 'Where list_ledger goes on. It stays.';

GRANT SELECT ON api.ledger TO PUBLIC;
