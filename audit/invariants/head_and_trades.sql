-- The newest head carries the price and id of the instrument's last trade.
SELECT h.instrument_id, h.seq, h.last_price, t.price, h.trade_id, t.trade_id AS last_trade_id
FROM (
    SELECT DISTINCT ON (instrument_id) * FROM core.head ORDER BY instrument_id, seq DESC
) AS h
LEFT JOIN LATERAL (
    SELECT x.price, x.trade_id
    FROM core.trade AS x
    WHERE x.instrument_id = h.instrument_id
    ORDER BY x.seq DESC
    LIMIT 1
) AS t ON true
WHERE (h.last_price, h.trade_id) IS DISTINCT FROM (t.price, t.trade_id)
