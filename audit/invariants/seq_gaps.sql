-- Every journal is numbered 1, 2, 3, ... without a gap; the newest head has its last seq (rule 23).
WITH numbered AS (
    SELECT
        instrument_id, seq,
        lag(seq, 1, 0::bigint) OVER (PARTITION BY instrument_id ORDER BY seq) AS before
    FROM core.order_event
), heads AS (
    SELECT instrument_id, max(seq) AS seq FROM core.head GROUP BY instrument_id
), journals AS (
    SELECT instrument_id, max(seq) AS seq FROM core.order_event GROUP BY instrument_id
)
SELECT instrument_id, before AS expected_after, seq AS found FROM numbered WHERE seq <> before + 1
UNION ALL
SELECT i.instrument_id, j.seq, h.seq
FROM core.instrument AS i
LEFT JOIN heads AS h USING (instrument_id)
LEFT JOIN journals AS j USING (instrument_id)
WHERE h.seq IS DISTINCT FROM coalesce(j.seq, 0)
