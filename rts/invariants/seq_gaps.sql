-- Every instrument's journal is numbered 1, 2, 3, … without a gap, and its newest head carries the last number (rule 23).
WITH numbered AS (
    SELECT instrument_id, seq, lag(seq, 1, 0::bigint) OVER (PARTITION BY instrument_id ORDER BY seq) AS before
    FROM core.order_event
), ends AS (
    SELECT
        i.instrument_id,
        coalesce((SELECT max(h.seq) FROM core.head AS h WHERE h.instrument_id = i.instrument_id), -1) AS head,
        coalesce((SELECT max(e.seq) FROM core.order_event AS e WHERE e.instrument_id = i.instrument_id), 0) AS journal
    FROM core.instrument AS i
)
SELECT instrument_id, before AS expected_after, seq AS found FROM numbered WHERE seq <> before + 1
UNION ALL
SELECT instrument_id, journal, head FROM ends WHERE head <> journal
