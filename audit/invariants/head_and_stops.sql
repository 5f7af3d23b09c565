-- The newest head knows the nearest triggers; none waits whose price has come (rules 7, 41, 42).
SELECT
    h.instrument_id, h.seq, h.last_price, h.rises_to, s.rises_to AS lowest_rising,
    h.falls_to, s.falls_to AS highest_falling, h.trails_above, s.trails_above AS lowest_best,
    h.trails_below, s.trails_below AS highest_best
FROM (
    SELECT DISTINCT ON (instrument_id) * FROM core.head ORDER BY instrument_id, seq DESC
) AS h
CROSS JOIN LATERAL (
    SELECT
        min(x.stop_price) FILTER (WHERE x.rises) AS rises_to,
        max(x.stop_price) FILTER (WHERE NOT x.rises) AS falls_to,
        min(x.best) FILTER (WHERE NOT x.rises) AS trails_above,
        max(x.best) FILTER (WHERE x.rises) AS trails_below
    FROM core.stop_order AS x
    WHERE x.instrument_id = h.instrument_id
) AS s
WHERE (h.rises_to, h.falls_to, h.trails_above, h.trails_below)
        IS DISTINCT FROM (s.rises_to, s.falls_to, s.trails_above, s.trails_below)
    OR s.rises_to <= h.last_price OR s.falls_to >= h.last_price
    OR s.trails_above < h.last_price OR s.trails_below > h.last_price
