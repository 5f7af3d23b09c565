-- A fill adds its trade to what its order had traded before, to the digit; nothing else does.
SELECT e.instrument_id, e.seq, e.order_id, e.traded_before, e.traded_quantity, e.value_before,
    e.traded_value
FROM (
    SELECT instrument_id, seq, order_id, event, traded_quantity, traded_value, last_price,
        last_quantity, lag(traded_quantity, 1, 0::numeric) OVER orders AS traded_before,
        lag(traded_value, 1, 0::numeric) OVER orders AS value_before
    FROM core.order_event
    WHERE order_id IS NOT NULL
    WINDOW orders AS (PARTITION BY order_id ORDER BY seq)
) AS e
WHERE (e.traded_quantity, e.traded_value) IS DISTINCT FROM CASE
    WHEN e.event IN ('partial_fill', 'fill') THEN
        (e.traded_before + e.last_quantity, e.value_before + e.last_price * e.last_quantity)
    ELSE (e.traded_before, e.value_before)
END
