"""Market orders by money (rule 39), through SQL."""

import json
from decimal import Decimal
from typing import Any

import pytest

from tests.conftest import Db
from tests.db.accounts import give, has, settle
from tests.db.market import Market, call, drawing, refused


@pytest.fixture
def book(market: Market) -> Market:
    market.sell("s30", 3, 30)
    market.sell("s40", 5, 40)
    market.buy("b20", 2, 20)
    market.buy("b10", 5, 10)
    return market


def by_money(market: Market, name: str, side: str, money: Any, **more: Any) -> Any:
    return market.place(name, side=side, quote_quantity=money, **more)


@pytest.mark.parametrize(
    ("side", "money", "traded", "spent", "status"),
    [
        ("buy", 90, 3, 90, "filled"),
        ("buy", "90.01", 3, 90, "filled"),
        ("buy", "129.99", 3, 90, "filled"),
        ("buy", 130, 4, 130, "filled"),
        ("buy", 290, 8, 290, "filled"),
        ("buy", 500, 8, 290, "canceled"),
        ("sell", 40, 2, 40, "filled"),
        ("sell", "49.99", 2, 40, "filled"),
        ("sell", 55, 3, 50, "filled"),
        ("sell", 100, 7, 90, "canceled"),
    ],
)
def test_rule_39_what_is_less_than_a_lot_is_not_spent(
    book: Market, side: str, money: Any, traded: int, spent: int, status: str
) -> None:
    report = by_money(book, "it", side, Decimal(money))
    assert (report["status"], report["traded_quantity"]) == (status, traded)
    assert (report["quote_quantity"], report["entered_quote_quantity"]) == (spent, Decimal(money))
    assert report["quantity"] == traded if status == "filled" else report["quantity"] > traded
    fills = [(Decimal(fill["price"]), Decimal(fill["quantity"])) for fill in report["fills"]]
    assert sum(price * quantity for price, quantity in fills) == spent
    listed = book.order("it")
    assert {name: listed[name] for name in listed} == {name: report[name] for name in listed}


def test_rule_39_it_stops_where_what_is_left_buys_no_lot(book: Market) -> None:
    """Though a cheaper bid deeper in the book would still fit."""
    assert by_money(book, "it", "sell", 35)["traded_quantity"] == 1


@pytest.mark.parametrize(("side", "money"), [("buy", "29.99"), ("sell", "19.99")])
def test_rule_39_money_that_buys_no_lot_is_refused(book: Market, side: str, money: str) -> None:
    report = by_money(book, "it", side, Decimal(money))
    assert book.status("it") == "rejected quantity_too_small"
    assert (report["quantity"], report["fills"], report["quote_quantity"]) == (0, [], 0)


def test_rule_39_an_empty_book_cancels_it(market: Market) -> None:
    by_money(market, "it", "buy", 100)
    assert market.status("it") == "canceled no_liquidity"


def test_rule_39_the_bounds_of_the_market_hold(db: Db) -> None:
    call(db, "create_instrument", symbol="NARROW", min_quantity=2, max_quantity=6, max_notional=65)
    market = Market(db, "NARROW")
    for number in range(3):
        market.sell(f"ask {number}", 4, 10)
    assert by_money(market, "1", "buy", 19)["reject_reason"] == "quantity_too_small"
    call(db, "change_instrument", symbol="NARROW", max_quantity=4)
    assert by_money(market, "2", "buy", 50)["reject_reason"] == "quantity_too_large"
    call(db, "change_instrument", symbol="NARROW", max_quantity=40)
    assert by_money(market, "3", "buy", 66)["reject_reason"] == "notional_too_large"
    assert by_money(market, "4", "buy", 49)["traded_quantity"] == 4
    market.set_status("halted")
    assert by_money(market, "5", "buy", 49)["reject_reason"] == "instrument_halted"


@pytest.mark.parametrize(
    ("mode", "status", "rest"),
    [
        ("none", "filled", "s30 2"),
        ("cancel_newest", "canceled self_trade_prevention", "own 1, s30 3"),
        ("cancel_oldest", "filled", "s30 1"),
        ("cancel_both", "canceled self_trade_prevention", "s30 3"),
        ("decrement_and_cancel", "filled", "s30 2"),
    ],
)
def test_rule_39_its_own_orders_do_not_count(
    market: Market, mode: str, status: str, rest: str
) -> None:
    market.sell("own", 1, 30, account="ann")
    market.sell("s30", 3, 30)
    by_money(market, "it", "buy", 60, account="ann", self_trade_prevention=mode)
    assert market.status("it") == status
    rows = market.db.execute(
        "SELECT order_id, remaining_quantity FROM orders WHERE remaining_quantity > 0"
        " ORDER BY priority"
    )
    names = {order_id: name for name, order_id in market.ids.items()}
    left = [f"{names[row['order_id']]} {row['remaining_quantity']:f}" for row in rows]
    assert ", ".join(left) == rest


def test_rule_39_an_iceberg_counts_with_all_it_has(market: Market) -> None:
    market.sell("ice", 10, 30, display_quantity=2)
    assert by_money(market, "it", "buy", 300)["traded_quantity"] == 10


def test_rule_39_in_a_batch_each_sees_what_those_before_it_left(market: Market) -> None:
    orders: list[dict[str, Any]] = [
        {"side": "sell", "quantity": 3, "price": 30},
        {"side": "buy", "quote_quantity": "60"},
        {"side": "sell", "quantity": 1, "price": 20},
        {"side": "buy", "quote_quantity": "50"},
        {"side": "buy", "quote_quantity": "1"},
    ]
    reports = market.db.execute(
        "SELECT * FROM place_orders(%s)", [json.dumps([o | {"symbol": "ACME"} for o in orders])]
    ).fetchall()
    assert [row["quote_quantity"] for row in reports] == [90, 60, 20, 50, 0]
    assert reports[4]["cancel_reason"] == "no_liquidity"
    market.ids = dict(zip("abcde", (row["order_id"] for row in reports), strict=True))
    assert market.trades() == drawing("""
        b takes 2 at 30 from a
        d takes 1 at 20 from c
        d takes 1 at 30 from a
    """)


@pytest.mark.parametrize(
    "more",
    [
        {"quantity": 1}, {"price": 30}, {"order_type": "limit", "price": 30}, {"stop_price": 30},
        {"time_in_force": "fok"}, {"quote_quantity": 0}, {"quote_quantity": -1},
        {"quote_quantity": Decimal("NaN")}, {"quote_quantity": Decimal("Infinity")},
        {"quote_quantity": Decimal("1e-19")}, {"quote_quantity": Decimal("1e18")},
    ],
)  # fmt: skip
def test_rule_39_what_contradicts_it_is_no_order(market: Market, more: Any) -> None:
    with refused("RT400", "invalid_quote_quantity"):
        call(market.db, "place_order", symbol="ACME", side="buy", **{"quote_quantity": 10} | more)


def test_rule_39_neither_quantity_nor_money_is_no_order(market: Market) -> None:
    with refused("RT400", "invalid_quantity"):
        call(market.db, "place_order", symbol="ACME", side="buy")


def test_rule_39_the_same_client_order_id_answers_what_it_did(book: Market) -> None:
    first = by_money(book, "it", "buy", 100, account="ann", client_order_id="one")
    again = by_money(book, "it", "buy", Decimal("100.0"), account="ann", client_order_id="one")
    assert again["duplicate"]
    assert again["order_id"] == first["order_id"]
    with refused("RT409", "client_order_id_reused"):
        by_money(book, "it", "buy", 101, account="ann", client_order_id="one")
    with refused("RT409", "client_order_id_reused"):
        book.buy("it", 3, account="ann", client_order_id="one", order_type="market")


def test_rule_39_the_account_pays_what_it_comes_to_and_the_fee(db: Db) -> None:
    for asset in ("ACM", "USD"):
        call(db, "create_asset", asset=asset)
    settle(db, "ACM/USD")
    market = Market(db, "ACM/USD")
    give(db, "ann", "USD", "100.1")
    give(db, "bob", "ACM", "10")
    market.sell("ask", 10, 10, account="bob")
    assert by_money(market, "dear", "buy", 100, account="ann")["reject_reason"] == (
        "insufficient_funds"
    )
    assert has(db, "ann", "USD") == ("100.1", "0")
    report = by_money(market, "it", "buy", 95, account="ann")
    assert (report["quote_quantity"], report["fee"]) == (90, Decimal("0.18"))
    assert has(db, "ann", "USD") == ("9.92", "0")
    assert has(db, "ann", "ACM") == ("9", "0")
