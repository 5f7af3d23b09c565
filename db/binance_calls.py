"""What only Binance's door asks the database; the rest it asks as REST does (calls.py)."""

# As PLACE_REQUESTS, of one order, and undone.
TEST_ORDER = """
    SELECT r.*, CASE WHEN r.reject_reason IS NOT NULL THEN (
        SELECT f.error::text FROM refusals AS f WHERE f.code = r.reject_reason) END AS reject
    FROM service.test_order($1::text::api.order_request) AS r
"""
AMEND_ORDER = """
    SELECT * FROM modify_order(
        order_id => $1, quantity => $2, account => $3, client_order_id => $4)
"""
# $3: from which order on, $4 and $5: created then or later, and before, $6: how many.
ACCOUNT_ORDERS = "SELECT * FROM service.account_orders($1, $2, $3, $4, $5, $6)"
# Of several with the same name nobody could say which is meant.
PAIRS = """
    SELECT p.name, p.symbol, p.base, p.quote
    FROM (
        SELECT upper(i.base_asset || i.quote_asset) AS name, i.symbol, i.base_asset AS base,
               i.quote_asset AS quote,
               count(*) OVER (PARTITION BY upper(i.base_asset || i.quote_asset)) AS alike
        FROM instruments AS i WHERE i.base_asset IS NOT NULL
    ) AS p
    WHERE p.alike = 1 ORDER BY p.name
"""
# The terms as bounds that an order can reach: multiples of tick and lot. Where an instrument has
# none, the most that clients with numbers of 64 bits can hold.
TERMS = """
    SELECT i.*, 1 + i.price_band AS band_up, greatest(1 - i.price_band, 0) AS band_down,
           div(most.amount, i.tick_size) * i.tick_size AS highest_price,
           greatest(i.lot_size, i.min_quantity + (-i.min_quantity) % i.lot_size
               + CASE WHEN i.min_quantity % i.lot_size = 0 THEN 0 ELSE i.lot_size END
           ) AS lowest_quantity,
           div(coalesce(i.max_quantity, most.amount), i.lot_size) * i.lot_size
               AS highest_quantity,
           coalesce(i.max_notional, most.amount) AS highest_notional
    FROM instruments AS i
    CROSS JOIN (VALUES (9999999999999)) AS most (amount)
    WHERE i.symbol = ANY ($1::text[]) ORDER BY upper(i.base_asset || i.quote_asset)
"""
HIGHEST_FEES = """
    SELECT coalesce(max(i.maker_fee), 0) AS maker_fee, coalesce(max(i.taker_fee), 0) AS taker_fee
    FROM instruments AS i
"""
# $2: how many at most. Of the public tape, with what each trade came to.
TRADES = """
    SELECT t.trade_id, t.price, t.quantity, t.price * t.quantity AS value, t.taker_side,
           t.executed_at
    FROM list_trades($1, NULL, $2, $3, $4, $5) AS t ORDER BY t.seq
"""
# Of an account ($1) or of an order of its ($2), in the order of their trades.
FILLS = """
    SELECT f.*, o.oco_order_id FROM list_fills($1, $2, $3, $4, $5, $6, NULL, $7) AS f
    CROSS JOIN LATERAL (
        SELECT x.oco_order_id FROM orders AS x WHERE x.order_id = f.order_id OFFSET 0) AS o
    ORDER BY f.trade_id, f.liquidity
"""
# What an account has of every asset; of most it has nothing.
ALL_BALANCES = """
    SELECT a.asset, coalesce(b.available, 0) AS available, coalesce(b.held, 0) AS held
    FROM assets AS a LEFT JOIN list_balances($1, max_rows => 1001) AS b USING (asset)
    ORDER BY a.asset COLLATE "C"
"""
TICKERS = """
    SELECT t.*, coalesce(t.open, t.last_price) AS opened, t.last_price - t.open AS change,
           round((t.last_price - t.open) * 100 / t.open, 3) AS change_percent,
           round(t.notional / nullif(t.volume, 0), greatest(8, scale(t.last_price))) AS average,
           l.quantity AS last_quantity, l.trade_id AS last_id, f.trade_id AS first_id,
           statement_timestamp() AS now
    FROM ticker AS t
    LEFT JOIN LATERAL list_trades(t.symbol, max_rows => 1) AS l ON true
    LEFT JOIN LATERAL list_trades(
        t.symbol, max_rows => 1, from_time => date_bin(
            '1 minute', statement_timestamp() - interval '24 hours', '1970-01-01 00:00+00')
    ) AS f ON true
    WHERE t.symbol = ANY ($1::text[])
"""
# Of five minutes; without a trade there, that of the last one.
AVERAGE_PRICE = """
    SELECT coalesce(
               round(c.notional / nullif(c.volume, 0), greatest(8, scale(l.price))), l.price
           ) AS price, l.executed_at AS closed
    FROM (
        SELECT sum(x.notional) AS notional, sum(x.volume) AS volume
        FROM candles($1, '1s', statement_timestamp() - interval '5 minutes', NULL, 301) AS x
    ) AS c
    LEFT JOIN list_trades($1, max_rows => 1) AS l ON true
"""
# Of an account: $2: from which first order on, $3 and $4: created then or later, and before.
ACCOUNT_PAIRS = "SELECT * FROM service.account_pairs($1, $2, $3, $4, $5)"
# What is told on the streams.
EXECUTIONS = "SELECT * FROM service.executions($1, $2)"
# Of orders ($1) how they are called, and the seq of the event by which each ended.
ORDERS_OF_LISTS = """
    SELECT o.order_id, o.client_order_id, (
        SELECT min(e.seq) FROM order_events AS e
        WHERE e.order_id = o.order_id
            AND e.status NOT IN ('new', 'partially_filled', 'pending_trigger')) AS ended
    FROM orders AS o WHERE o.order_id = ANY ($1::bigint[])
"""
# As CANDLE_PAGE in db/calls.py, with the ids of the first and the last trade.
CANDLES_SINCE = """
    SELECT c.*, f.trade_id AS first_id, l.trade_id AS last_id
    FROM service.candle_page($1, $2, $3, $4, $5) AS c
    LEFT JOIN trades AS f ON f.symbol = ($1::text[])[c.number] AND f.seq = c.first_seq
    LEFT JOIN trades AS l ON l.symbol = ($1::text[])[c.number] AND l.seq = c.last_seq
    ORDER BY c.number, c.start
"""
