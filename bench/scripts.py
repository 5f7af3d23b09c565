"""What pgbench runs. The flow: half buys, prices ±10 ticks around 100, quantities 1 to 100."""

FLOOR = "INSERT INTO bench.floor (x) VALUES (1);"

SINGLE = """
\\set buy random(0, 1)
\\set tick random(-10, 10)
\\set quantity random(1, 100)
\\set i random(1, {instruments})
SELECT order_id FROM place_order(
    'B' || :i::int, CASE :buy::int WHEN 0 THEN 'sell' ELSE 'buy' END, :quantity::int,
    100 + :tick::int / 100.0);
"""

BATCHES = 2000
BATCH_SIZE = 64

BATCH = f"""
\\set i random(1, {BATCHES})
SELECT count(*) FROM place_orders((SELECT orders FROM bench.batch WHERE batch_id = :i::int));
"""

REST = """
SELECT count(*) FROM place_requests(ARRAY(
    SELECT ROW(
        'B1', CASE n % 2 WHEN 0 THEN 'buy' ELSE 'sell' END, 1 + floor(random() * 100)::int,
        CASE n % 2 WHEN 0 THEN 99.80 - tick / 100.0 ELSE 100.20 + tick / 100.0 END,
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL)::api.order_request
    FROM (
        SELECT n, floor(random() * 1000)::int AS tick FROM generate_series(1, {size}) AS n
    ) AS x));
"""

CHURN = """
\\set buy random(0, 1)
\\set away random(20, 60)
\\set quantity random(10, 100)
\\set i random(1, {instruments})
SELECT order_id FROM place_order(
    'B' || :i::int, CASE :buy::int WHEN 0 THEN 'sell' ELSE 'buy' END, :quantity::int,
    100 + (1 - 2 * :buy::int) * :away::int / 100.0) \\gset
SELECT status FROM modify_order(:order_id::bigint, quantity => :quantity::int - 5);
SELECT status FROM modify_order(
    :order_id::bigint, price => 100 + (1 - 2 * :buy::int) * (:away::int - 10) / 100.0);
SELECT status FROM modify_order(:order_id::bigint, quantity => :quantity::int);
SELECT status FROM cancel_order(:order_id::bigint);
"""
CHURN_COMMANDS = 5

SETUP = f"""
CREATE SCHEMA bench;
CREATE TABLE bench.floor (floor_id bigserial PRIMARY KEY, x int);
CREATE TABLE bench.batch (batch_id int PRIMARY KEY, orders jsonb);
INSERT INTO bench.batch
SELECT b, jsonb_agg(jsonb_build_object(
    'symbol', 'B1', 'side', CASE WHEN random() < 0.5 THEN 'buy' ELSE 'sell' END,
    'quantity', 1 + floor(random() * 100)::int,
    'price', 100 + (floor(random() * 21)::int - 10) / 100.0))
FROM generate_series(1, {BATCHES}) AS b, generate_series(1, {BATCH_SIZE})
GROUP BY b;
SELECT create_instrument('B' || i) FROM generate_series(1, 16) AS i;
"""

OWNERS = 100
"""Accounts that the flow of money is of."""

OWNED_SINGLE = f"""
\\set buy random(0, 1)
\\set tick random(-10, 10)
\\set quantity random(1, 100)
\\set owner random(1, {OWNERS})
SELECT order_id FROM place_order(
    'S1', CASE :buy::int WHEN 0 THEN 'sell' ELSE 'buy' END, :quantity::int,
    100 + :tick::int / 100.0, account => 'A' || :owner::int);
"""

# What one market maker buys and sells again in one of so many markets, before who has plenty.
ROUND_TRIP = """
\\set i random(1, {markets})
SELECT order_id FROM place_order('T' || :i::int, 'buy', 1, 100, account => '{maker}');
SELECT order_id FROM place_order('T' || :i::int, 'sell', 1, 100, account => 'A1');
SELECT order_id FROM place_order('T' || :i::int, 'sell', 1, 100, account => '{maker}');
SELECT order_id FROM place_order('T' || :i::int, 'buy', 1, 100, account => 'A1');
"""
ROUND_TRIP_ORDERS = 4

OWN = f"""
UPDATE bench.batch AS b SET orders = (
    SELECT jsonb_agg(x || jsonb_build_object(
        'symbol', 'S1', 'account', 'A' || 1 + floor(random() * {OWNERS})::int))
    FROM jsonb_array_elements(b.orders) AS x);
"""
UNSETTLED = OWN + "SELECT create_instrument('S1');"
SETTLED = f"""{OWN}
SELECT create_asset('USD'), create_asset('ACM');
SELECT create_instrument(
    'S1', base_asset => 'ACM', quote_asset => 'USD', maker_fee => 0.0001, taker_fee => 0.0002);
SELECT deposit('A' || n, asset, 1e15, n || asset)
FROM generate_series(1, {OWNERS}) AS n, unnest(ARRAY['ACM', 'USD']) AS asset;
"""
# The short maker has little more than one order costs: it collects before each of its own.
MARKETS = """
SELECT create_asset('T' || n) FROM generate_series(1, {markets}) AS n;
SELECT create_instrument('T' || n, base_asset => 'T' || n, quote_asset => 'USD')
FROM generate_series(1, {markets}) AS n;
SELECT deposit('A1', 'T' || n, 1e15, 'T' || n) FROM generate_series(1, {markets}) AS n;
SELECT deposit('maker', 'USD', 1e15, 'maker'), deposit('short', 'USD', 150, 'short');
SELECT deposit('maker', 'T' || n, 1e6, 'maker T' || n) FROM generate_series(1, {markets}) AS n;
"""
