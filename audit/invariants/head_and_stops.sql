-- The newest head knows the nearest triggers, and no stop waits whose price has come (rule 7).
SELECT
    h.instrument_id, h.seq, h.last_price, h.buy_stop, s.buy_stop AS lowest_buy,
    h.sell_stop, s.sell_stop AS highest_sell
FROM (
    SELECT DISTINCT ON (instrument_id) * FROM core.head ORDER BY instrument_id, seq DESC
) AS h
CROSS JOIN LATERAL (
    SELECT
        min(x.stop_price) FILTER (WHERE x.side = 'buy') AS buy_stop,
        max(x.stop_price) FILTER (WHERE x.side = 'sell') AS sell_stop
    FROM core.stop_order AS x
    WHERE x.instrument_id = h.instrument_id
) AS s
WHERE (h.buy_stop, h.sell_stop) IS DISTINCT FROM (s.buy_stop, s.sell_stop)
    OR s.buy_stop <= h.last_price OR s.sell_stop >= h.last_price
