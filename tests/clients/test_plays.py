"""What traders have, unmodified, through every call it has; afterwards the tables say the same."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from tests.clients.conftest import PLAYS, Exchange, Played
from tests.clients.plays.stage import Stage
from tests.conftest import Row, open_session
from tests.verified import differences

STATUSES = {
    "NEW": {"new", "pending_trigger"},
    "PENDING_NEW": {"pending_trigger"},
    "PARTIALLY_FILLED": {"partially_filled"},
    "FILLED": {"filled"},
    "CANCELED": {"canceled"},
    "EXPIRED": {"canceled", "expired"},
    "EXPIRED_IN_MATCH": {"canceled", "expired"},
    "REJECTED": {"rejected"},
}
"""What may stand in the tables where Binance's clients are told this."""


def rows(exchange: Exchange, query: str, *values: Any) -> list[Row]:
    with open_session(exchange.keys.services.database_url) as session:
        return session.execute(query.encode(), values).fetchall()


def compare(exchange: Exchange, stage: Stage, told: Mapping[str, Any]) -> None:
    """Fail unless the tables have exactly what a client says."""
    compare_orders(exchange, stage, told["orders"])
    if told["trades"]:
        compare_trades(exchange, stage, told["trades"])
    found = rows(exchange, "SELECT * FROM balances WHERE account = %s", stage.account)
    for asset, (free, locked) in told["balances"].items():
        (row,) = [row for row in found if row["asset"] == asset]
        has = (row["available"], row["held"])
        assert (Decimal(str(free)), Decimal(str(locked))) == has, (asset, free, locked, has)


def compare_orders(exchange: Exchange, stage: Stage, orders: list[dict[str, Any]]) -> None:
    found = rows(exchange, "SELECT * FROM orders WHERE account = %s", stage.account)
    by_id = {row["order_id"]: row for row in found}
    told = {int(order["orderId"]) for order in orders}
    assert told == by_id.keys(), [
        order for order in orders if int(order["orderId"]) not in by_id
    ] + [by_id[number] for number in by_id.keys() - told]
    for order in orders:
        row = by_id[int(order["orderId"])]
        assert Decimal(str(order["executedQty"])) == row["traded_quantity"], (order, row)
        if "status" in order:
            assert row["status"] in STATUSES[order["status"]], (order, row)
        if row["quantity"] is not None:
            assert Decimal(str(order["origQty"])) == row["quantity"], (order, row)
        if "clientOrderId" in order and row["client_order_id"] is not None:
            assert order["clientOrderId"] == row["client_order_id"]
        if "price" in order and row["price"] is not None:
            assert Decimal(order["price"]) == row["price"]


def compare_trades(exchange: Exchange, stage: Stage, trades: list[dict[str, Any]]) -> None:
    found = {
        (row["trade_id"], row["order_id"]): row
        for row in rows(exchange, "SELECT * FROM fills WHERE account = %s", stage.account)
    }
    assert {(int(trade["id"]), int(trade["orderId"])) for trade in trades} == found.keys()
    for trade in trades:
        row = found[int(trade["id"]), int(trade["orderId"])]
        assert Decimal(trade["price"]) == row["price"]
        assert Decimal(trade["qty"]) == row["quantity"]
        assert Decimal(trade["commission"]) == row["fee"], (trade, row)
        if "quoteQty" in trade:
            assert Decimal(trade["quoteQty"]) == row["value"]
            assert trade["isMaker"] == (row["liquidity"] == "maker")
            assert trade["isBuyer"] == (row["side"] == "buy")


def marked(name: str) -> Any:
    return pytest.param(name, marks=pytest.mark.long if PLAYS[name].seconds > 60 else ())


Plays = dict[str, tuple[Stage, Played]]


@pytest.mark.parametrize("name", [marked(name) for name in PLAYS])
def test_a_client_plays_and_the_tables_say_the_same(
    exchange: Exchange, plays: Plays, name: str
) -> None:
    stage, played = plays[name]
    told = played()
    if "dry" in name:
        assert told["closed"] > 0
        assert rows(exchange, "SELECT FROM orders WHERE account = %s", stage.account) == []
        return
    compare(exchange, stage, told)
    if "live" in name:
        assert told["closed"] > 0
        assert told["sides"] == ["buy", "sell", "stoploss"]


def test_the_books_are_in_order_after_all_of_it(exchange: Exchange) -> None:
    assert differences(exchange.keys.services.database_url) == []
