-- Every candle is what the trades that are rolled up say of its minute.
WITH rolled AS (
    SELECT c.instrument_id, max(c.last_seq) AS seq FROM core.candle AS c GROUP BY 1
), expected AS (
    SELECT t.instrument_id, date_bin('1 minute', t.executed_at, '1970-01-01 00:00+00') AS start,
        (min(ARRAY[t.seq, t.price]))[2] AS open, max(t.price) AS high, min(t.price) AS low,
        (max(ARRAY[t.seq, t.price]))[2] AS close, sum(t.quantity) AS volume,
        sum(t.price * t.quantity) AS notional, count(*) AS trades, min(t.seq) AS first_seq,
        max(t.seq) AS last_seq
    FROM core.trade AS t
    JOIN rolled AS r ON r.instrument_id = t.instrument_id AND t.seq <= r.seq
    GROUP BY 1, 2
)
SELECT coalesce(e.instrument_id, c.instrument_id) AS instrument_id,
    coalesce(e.start, c.start) AS start, e AS from_trades, c AS candle
FROM expected AS e
FULL JOIN core.candle AS c USING (instrument_id, start)
WHERE (e.open, e.high, e.low, e.close, e.volume, e.notional, e.trades, e.first_seq, e.last_seq)
    IS DISTINCT FROM
    (c.open, c.high, c.low, c.close, c.volume, c.notional, c.trades, c.first_seq, c.last_seq)
