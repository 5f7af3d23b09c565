-- A trigger that trails is so far from the best last price since its order entered (rule 42).
SELECT s.order_id, s.best, b.best AS best_traded, s.stop_price
FROM core.stop_order AS s
JOIN core.orders AS o USING (order_id)
CROSS JOIN LATERAL (
    SELECT CASE WHEN s.rises THEN coalesce(min(t.price), 'Infinity') ELSE coalesce(max(t.price), 0)
        END AS best
    FROM core.trade AS t
    WHERE t.instrument_id = o.instrument_id AND t.seq >= coalesce((
        SELECT max(x.seq) FROM core.trade AS x
        WHERE x.instrument_id = o.instrument_id AND x.seq < o.seq), 0)
) AS b
WHERE (s.best IS NULL) <> (s.trailing_delta IS NULL)
    OR s.best <> b.best
    OR s.best IS NOT NULL AND s.stop_price <> s.best
        * CASE WHEN s.rises THEN 10000 + s.trailing_delta ELSE 10000 - s.trailing_delta END * 0.0001
