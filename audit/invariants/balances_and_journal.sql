-- What each account has, held included, is what transfers and trades alone made of it, to the digit.
WITH moved AS (
    SELECT t.from_account_id AS account_id, t.asset_id, -t.amount AS amount FROM core.transfer AS t
    UNION ALL
    SELECT t.to_account_id, t.asset_id, t.amount FROM core.transfer AS t
    UNION ALL
    SELECT x.account_id, x.asset_id, x.amount
    FROM core.trade AS t
    JOIN core.instrument AS i ON i.instrument_id = t.instrument_id
    CROSS JOIN LATERAL (
        SELECT t.price * t.quantity AS value,
            CASE t.taker_side WHEN 'buy' THEN t.taker_account_id ELSE t.maker_account_id END
                AS buyer,
            CASE t.taker_side WHEN 'buy' THEN t.maker_account_id ELSE t.taker_account_id END
                AS seller,
            CASE t.taker_side WHEN 'buy' THEN t.taker_fee ELSE t.maker_fee END AS buyer_fee,
            CASE t.taker_side WHEN 'buy' THEN t.maker_fee ELSE t.taker_fee END AS seller_fee
    ) AS s
    CROSS JOIN LATERAL (
        VALUES
        (s.buyer, i.base_asset_id, t.quantity),
        (s.buyer, i.quote_asset_id, -s.value - s.buyer_fee),
        (s.seller, i.base_asset_id, -t.quantity),
        (s.seller, i.quote_asset_id, s.value - s.seller_fee),
        ((SELECT a.account_id FROM core.account AS a WHERE a.name = 'fees'), i.quote_asset_id,
            s.buyer_fee + s.seller_fee)
    ) AS x (account_id, asset_id, amount)
    WHERE i.quote_asset_id IS NOT NULL
), has AS (
    SELECT c.account_id, c.asset_id, c.available AS amount
    FROM core.cash AS c
    WHERE c.n = (
        SELECT max(x.n) FROM core.cash AS x
        WHERE x.account_id = c.account_id AND x.asset_id = c.asset_id)
    UNION ALL
    SELECT u.account_id, u.asset_id, u.amount FROM core.uncollected AS u
    UNION ALL
    SELECT h.account_id, h.asset_id, h.amount FROM core.held AS h
), sums AS (
    SELECT m.account_id, m.asset_id, m.amount AS moved, 0 AS has FROM moved AS m
    UNION ALL
    SELECT h.account_id, h.asset_id, 0, h.amount FROM has AS h
)
SELECT s.account_id, s.asset_id, sum(s.moved) AS moved, sum(s.has) AS has
FROM sums AS s
GROUP BY s.account_id, s.asset_id
HAVING sum(s.moved) <> sum(s.has)
