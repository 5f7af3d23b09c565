"""A page of trades or fills costs the same however many there are."""

from typing import Any

import pytest

from tests.conftest import Db

MANY = 20_000
# Order 1 made every other trade of ACME; all orders but the takers' are ann's.
PLANT = """
INSERT INTO core.orders (
    order_id, seq, created_at, updated_at, received_at, instrument_id, account_id, side,
    order_type, time_in_force, self_trade_prevention, status, post_only, price, quantity,
    traded_quantity, traded_value, db_user, application)
SELECT n, 3 * n, now(), now(), now(), 1, CASE WHEN n <= 100 THEN 1 END,
    (CASE WHEN n <= 100 THEN 'sell' ELSE 'buy' END)::core.side, 'limit', 'gtc', 'none', 'filled',
    false, 100, 1, 1, 100, '', ''
FROM generate_series(1, 100 + {many}) AS n;
INSERT INTO core.trade (
    seq, trade_id, maker_order_id, taker_order_id, maker_priority, executed_at, received_at,
    instrument_id, taker_side, price, quantity, maker_quantity, maker_traded, maker_value,
    taker_quantity, taker_traded, taker_value, db_user, application)
SELECT 3 * n + 2, n, CASE WHEN n % 2 = 0 THEN 1 ELSE 1 + n % 100 END, 100 + n, 1, now(), now(), 1,
    'buy', 100, 1, 1, 1, 100, 1, 1, 100, '', ''
FROM generate_series(1, {many}) AS n;
UPDATE core.head SET seq = 3 * {many} + 2 WHERE instrument_id = 1;
INSERT INTO core.account (name) VALUES ('ann');
"""
READ = """
SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS rows
FROM pg_stat_xact_user_tables WHERE schemaname = 'core'
"""


@pytest.mark.parametrize(
    ("page", "most"),
    [
        ("list_trades('ACME', from_trade_id => 10000)", 1000),
        ("list_trades('ACME', to_time => '2001-01-01')", 1000),
        ("newest_trades(10000)", 1000),
        ("list_fills(order_id => 1)", 1000),
        ("list_fills(order_id => 1, after_fill => 20000)", 1000),
        ("list_fills(order_id => 1, from_trade_id => 10000)", 1000),
        ("list_fills('ann', symbol => 'ACME', after_fill => 20000)", 25_000),
        ("list_fills('ann', from_time => '2001-01-01', after_fill => 100)", 25_000),
    ],
)
def test_a_page_reads_a_bounded_number_of_rows(superuser: Db, page: str, most: int) -> None:
    """An account's: of each of its orders no more than a page."""
    superuser.execute("SET session_replication_role = replica")
    superuser.execute(PLANT.format(many=MANY).encode())
    superuser.execute("SET search_path = api")
    with superuser.transaction():
        counts: list[Any] = []
        for query in (READ, f"SELECT * FROM {page}", READ):
            rows = superuser.execute(query.encode()).fetchall()
            counts.append(rows[0].get("rows") if rows else 0)
    assert counts[2] - counts[0] < most
