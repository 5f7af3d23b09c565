-- The newest head knows the nearest triggers; none waits whose price has come (rules 7, 41, 42).
SELECT
    h.instrument_id, h.seq, h.last_price, h.rises_to, s.rises_to AS lowest, h.falls_to,
    s.falls_to AS highest
FROM (
    SELECT DISTINCT ON (instrument_id) * FROM core.head ORDER BY instrument_id, seq DESC
) AS h
CROSS JOIN LATERAL (
    SELECT
        min(CASE WHEN x.rises THEN x.stop_price ELSE x.best END) AS rises_to,
        max(CASE WHEN x.rises THEN x.best ELSE x.stop_price END) AS falls_to,
        bool_or(CASE
            WHEN x.rises THEN x.stop_price <= h.last_price OR x.best > h.last_price
            ELSE x.stop_price >= h.last_price OR x.best < h.last_price
        END) AS has_come
    FROM core.stop_order AS x
    WHERE x.instrument_id = h.instrument_id
) AS s
WHERE (h.rises_to, h.falls_to) IS DISTINCT FROM (s.rises_to, s.falls_to) OR s.has_come
