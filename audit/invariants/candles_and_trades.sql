-- Every candle is what the trades that are rolled up say of its minute, or its hour.
WITH rolled AS (
    SELECT interval '1 minute' AS width, c.* FROM core.candle AS c
    UNION ALL
    SELECT interval '1 hour', c.* FROM core.hour_candle AS c
), ends AS (
    SELECT r.width, r.instrument_id, max(r.last_seq) AS seq FROM rolled AS r GROUP BY 1, 2
), expected AS (
    SELECT e.width, t.instrument_id,
        date_bin(e.width, t.executed_at, '1970-01-01 00:00+00') AS start,
        (min(ARRAY[t.seq, t.price]))[2] AS open, max(t.price) AS high, min(t.price) AS low,
        (max(ARRAY[t.seq, t.price]))[2] AS close, sum(t.quantity) AS volume,
        sum(t.price * t.quantity) AS notional, count(*) AS trades, min(t.seq) AS first_seq,
        max(t.seq) AS last_seq,
        sum(CASE t.taker_side WHEN 'buy' THEN t.quantity ELSE 0 END) AS bought,
        sum(CASE t.taker_side WHEN 'buy' THEN t.price * t.quantity ELSE 0 END) AS paid
    FROM core.trade AS t
    JOIN ends AS e ON e.instrument_id = t.instrument_id AND t.seq <= e.seq
    GROUP BY 1, 2, 3
)
SELECT coalesce(e.instrument_id, c.instrument_id) AS instrument_id,
    coalesce(e.start, c.start) AS start, e AS from_trades, c AS candle
FROM expected AS e
FULL JOIN rolled AS c USING (width, instrument_id, start)
WHERE (e.open, e.high, e.low, e.close, e.volume, e.notional, e.trades, e.first_seq, e.last_seq,
        e.bought, e.paid)
    IS DISTINCT FROM
    (c.open, c.high, c.low, c.close, c.volume, c.notional, c.trades, c.first_seq, c.last_seq,
        c.taker_buy_volume, c.taker_buy_notional)
