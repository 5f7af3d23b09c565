"""No plan of the order path depends on statistics: it walks indexes whatever they say."""

import json
import random

import pytest

from tests.conftest import Db
from tests.db.market import Market, call

ORDERS = 4000
SCANNED = """
SELECT relname FROM pg_stat_xact_user_tables
WHERE schemaname = 'core' AND seq_scan > 0 AND relname <> ALL (%s) ORDER BY relname
"""
SMALL = ["instrument", "account", "cancel_after"]
"""A row per instrument or account: reading all of it may be the best plan."""


def fill(db: Db) -> None:
    """Orders that rest on both sides, wait for a trigger, or have an account and an id."""
    rng = random.Random(1)  # noqa: S311
    for number in range(0, ORDERS, 500):
        items = [
            {
                "symbol": "ACME",
                "side": side,
                "quantity": rng.randint(1, 9),
                "price": 100 + (1 if side == "sell" else -1) * rng.randint(1, 300),
                "account": rng.choice((None, "ann")),
                "client_order_id": f"{number + item}",
                "stop_price": rng.choice((None, None, 500 if side == "buy" else 1)),
            }
            for item, side in enumerate(("buy", "sell") * 250)
        ]
        db.execute("SELECT count(*) FROM place_orders(%s::jsonb)", [json.dumps(items)])


@pytest.mark.parametrize("analyzed", ["never", "when empty", "when full"])
def test_the_order_path_scans_no_table(market: Market, analyzed: str) -> None:
    if analyzed == "when empty":
        market.db.execute("ANALYZE")
    fill(market.db)
    if analyzed == "when full":
        market.db.execute("ANALYZE")
    with market.db.transaction():
        market.buy("rests", 5, 99, account="bob", client_order_id="rests")
        market.buy("crosses", 500, 105, account="bob")
        market.sell("fok", 10, 99, time_in_force="fok")
        market.sell("iceberg", 10, 105, display_quantity=2)
        market.buy("stop", 1, 150, stop_price=149)
        market.modify("rests", quantity=4)
        market.modify("rests", price=98)
        market.modify("stop", stop_price=148)
        market.cancel("rests")
        call(market.db, "replace_order", order_id=market.ids["stop"], client_order_id="new")
        call(market.db, "cancel_client_order", client_order_id="new")
        market.db.execute("SELECT * FROM list_trades('ACME', from_trade_id => 2)")
        market.db.execute("SELECT * FROM list_trades('ACME', from_time => now())")
        market.db.execute("SELECT * FROM newest_trades()")
        market.db.execute("SELECT * FROM list_fills('ann')")
        market.db.execute("SELECT * FROM list_orders(open_only => true, account => 'ann')")
        market.db.execute("SELECT * FROM list_orders(symbol => 'ACME', from_time => now())")
        market.db.execute("SELECT count(*) FROM place_orders(%s::jsonb)", [json.dumps(
            [{"symbol": "ACME", "side": "buy", "quantity": 9, "price": 99 + n} for n in range(9)]
        )])  # fmt: skip
        market.db.execute("SELECT * FROM cancel_all_orders('ACME', 'bob')")
        market.db.execute("SELECT * FROM order_book('ACME', 16)")
        scanned = market.db.execute(SCANNED, [SMALL]).fetchall()
        market.db.execute("SELECT count(*) FROM core.trade WHERE quantity > 0")
        then = market.db.execute(SCANNED, [SMALL]).fetchall()
    assert scanned == []
    assert then == [{"relname": "trade"}]  # a scan would have been seen
