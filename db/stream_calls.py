"""The statements of Binance's streams; db/calls.py has all others, and how they are sent."""

EXECUTIONS = "SELECT * FROM service.executions($1, $2)"
# Per symbol and width ($1, $2) from the candle of a time ($3) on; without one the newest.
CANDLES_SINCE = """
    SELECT k.symbol, k.width, c.*, f.trade_id AS first_id, l.trade_id AS last_id
    FROM unnest($1::text[], $2::text[], $3::timestamptz[])
        WITH ORDINALITY AS k (symbol, width, since, number)
    CROSS JOIN LATERAL candles(
        k.symbol, k.width, k.since, NULL, CASE WHEN k.since IS NULL THEN 1 ELSE 1000 END) AS c
    LEFT JOIN trades AS f ON f.symbol = k.symbol AND f.seq = c.first_seq
    LEFT JOIN trades AS l ON l.symbol = k.symbol AND l.seq = c.last_seq
    ORDER BY k.number, c.start
"""
