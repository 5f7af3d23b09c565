"""What can be asked of GET /trades and GET /orders: whose, since when, from which on."""

import base64
import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import httpx
import pytest

from tests.clients import Message, new_symbol, place
from tests.conftest import Db
from tests.db.market import call
from tests.processes import Services


def pages(api: httpx.Client, path: str, **query: Any) -> list[Message]:
    """All items, page by page."""
    items: list[Message] = []
    cursor: str | None = ""
    while cursor is not None:
        more = {"cursor": cursor} if cursor else {}
        answer = api.get(path, params=query | more)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        assert len(page["items"]) <= int(query.get("limit", 100))
        items += page["items"]
        cursor = page["next_cursor"]
    return items


@pytest.fixture(scope="module")
def traded(services: Services) -> tuple[str, str]:
    """Two symbols in which ann makes, takes, trades with herself, and others trade without her."""
    with httpx.Client(base_url=services.main_url, timeout=15) as api:
        return trade(api, new_symbol(api), new_symbol(api))


def trade(api: httpx.Client, one: str, two: str) -> tuple[str, str]:
    for number in range(6):
        for symbol in (one, two):
            price = f"{100 + number}.25"
            place(api, symbol, "sell", "9", price, account="ann")
            place(api, symbol, "buy", "2", price, account="bob")
            place(api, symbol, "buy", "3", price, account="ann", self_trade_prevention="none")
            place(api, symbol, "sell", "5", "100", account="cat")
            place(api, symbol, "buy", "9", f"{99 - number}.75", account="bob")
            place(api, symbol, "sell", "1", "90", account="ann")
            place(api, symbol, "sell", "1", "90")
    return one, two


def sides(sql: Db, account: str, *symbols: str) -> list[tuple[str, str]]:
    """What ann's fills are by the trades and the orders alone: (trade, order), oldest first."""
    trades = sql.execute(
        "SELECT t.*, b.account AS buyer, s.account AS seller FROM trades AS t"
        " JOIN orders AS b ON b.order_id = t.bid_order_id"
        " JOIN orders AS s ON s.order_id = t.ask_order_id"
        " WHERE t.symbol = ANY (%s) ORDER BY t.trade_id",
        [list(symbols)],
    ).fetchall()
    found = []
    for trade in trades:
        bid, ask = (trade["bid_order_id"], trade["buyer"]), (trade["ask_order_id"], trade["seller"])
        maker, taker = (ask, bid) if trade["taker_side"] == "buy" else (bid, ask)
        found += [(str(trade["trade_id"]), str(of[0])) for of in (maker, taker) if of[1] == account]
    return found


@pytest.mark.parametrize(("limit", "account"), product((1, 2, 3, 100), ("ann", "bob", "cat")))
def test_fills_of_an_account_are_found_page_by_page(
    api: httpx.Client, sql: Db, traded: tuple[str, str], limit: int, account: str
) -> None:
    expected = sides(sql, account, *traded)
    assert len(expected) > 5
    newest = pages(api, "/trades", account=account, limit=limit)
    assert [(row["trade_id"], row["order_id"]) for row in newest] == expected[::-1]
    oldest = pages(api, "/trades", account=account, limit=limit, from_trade_id=0)
    assert oldest == newest[::-1]
    of_one = pages(api, "/trades", account=account, symbol=traded[0], limit=limit)
    assert of_one == [row for row in newest if row["symbol"] == traded[0]]


def test_a_fill_says_its_side_and_its_exact_value(
    api: httpx.Client, sql: Db, traded: tuple[str, str]
) -> None:
    rows = pages(api, "/trades", account="ann")
    assert {row["liquidity"] for row in rows} == {"maker", "taker"}
    for row in rows:
        order = api.get(f"/orders/{row['order_id']}").json()
        assert (row["account"], row["side"]) == ("ann", order["side"])
        assert row[f"{'bid' if row['side'] == 'buy' else 'ask'}_order_id"] == row["order_id"]
        assert (row["liquidity"] == "taker") == (row["taker_side"] == row["side"])
        assert Decimal(row["value"]) == Decimal(row["price"]) * Decimal(row["quantity"])
    with_herself = [row for row in rows if [r["trade_id"] for r in rows].count(row["trade_id"]) > 1]
    assert len(with_herself) == 4  # two rows of each of two


def test_fills_of_an_order(api: httpx.Client, traded: tuple[str, str]) -> None:
    rows = pages(api, "/trades", account="ann")
    orders = {row["order_id"] for row in rows}
    for order_id in orders:
        mine = [row for row in rows if row["order_id"] == order_id]
        assert pages(api, "/trades", order_id=order_id, limit=1) == mine
        assert pages(api, "/trades", order_id=order_id, account="ann", symbol=traded[0]) == [
            row for row in mine if row["symbol"] == traded[0]
        ]
        after = {"order_id": order_id, "from_trade_id": mine[0]["trade_id"]}
        assert pages(api, "/trades", **after) == mine[:1]
        total = sum(Decimal(row["quantity"]) for row in mine)
        assert total == Decimal(api.get(f"/orders/{order_id}").json()["traded_quantity"])
    stranger = api.get("/trades", params={"order_id": orders.pop(), "account": "bob"})
    assert (stranger.status_code, stranger.json()["code"]) == (404, "unknown_order")


def test_trades_by_time_and_from_an_id(api: httpx.Client, traded: tuple[str, str]) -> None:
    symbol = traded[0]
    newest = pages(api, "/trades", symbol=symbol, limit=4)
    oldest = newest[::-1]
    assert pages(api, "/trades", symbol=symbol, from_trade_id=0, limit=4) == oldest
    own = pages(api, "/trades", account="ann", from_trade_id=0)
    for trade in oldest:
        at, number = trade["executed_at"], int(trade["trade_id"])
        later = [each for each in oldest if each["executed_at"] >= at]
        earlier = [each for each in newest if each["executed_at"] < at]
        assert pages(api, "/trades", symbol=symbol, limit=3, **{"from": at}) == later
        assert pages(api, "/trades", symbol=symbol, limit=3, to=at) == earlier
        assert pages(api, "/trades", symbol=symbol, limit=3, **{"from": at, "to": at}) == []
        query = {"from": oldest[2]["executed_at"], "to": at}
        assert pages(api, "/trades", symbol=symbol, **query) == [
            each for each in oldest if query["from"] <= each["executed_at"] < at
        ]
        since = [each for each in oldest if int(each["trade_id"]) >= number]
        assert pages(api, "/trades", symbol=symbol, limit=3, from_trade_id=number) == since
        assert pages(api, "/trades", account="ann", limit=3, **{"from": at}) == [
            each for each in own if each["executed_at"] >= at
        ]
        assert pages(api, "/trades", account="ann", limit=3, symbol=symbol, to=at) == [
            each for each in reversed(own) if each["executed_at"] < at and each["symbol"] == symbol
        ]


def test_trades_of_all_symbols_come_newest_first(
    api: httpx.Client, sql: Db, traded: tuple[str, str]
) -> None:
    expected = sql.execute("SELECT trade_id FROM trades ORDER BY trade_id DESC").fetchall()
    for limit in (1, 5, 100):
        found = pages(api, "/trades", limit=limit)
        assert [row["trade_id"] for row in found] == [str(row["trade_id"]) for row in expected]


def test_fills_of_many_orders_come_in_slices(api: httpx.Client, sql: Db) -> None:
    """With more orders than one page looks at: every fill once, by slices."""
    symbol = new_symbol(api)
    order = {"symbol": symbol, "side": "sell", "price": 5, "account": "many"}
    orders = [order | {"quantity": 1}, *[order | {"quantity": "0.5"}] * 900]  # half a lot
    for _ in range(13):
        sql.execute("SELECT count(*) FROM place_orders(%s::jsonb)", [json.dumps(orders)])
    call(sql, "place_order", symbol=symbol, side="buy", quantity=13, price=5)
    expected = sides(sql, "many", symbol)
    assert len(expected) == 13
    for limit in (2, 100):
        oldest = pages(api, "/trades", account="many", limit=limit, from_trade_id=1)
        assert [(row["trade_id"], row["order_id"]) for row in oldest] == expected
        newest = pages(api, "/trades", account="many", limit=limit)
        assert [(row["trade_id"], row["order_id"]) for row in newest] == expected[::-1]


def cursor(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ({"account": ""}, 400, "invalid_account"),
        ({"account": "a\x07"}, 400, "invalid_account"),
        ({"order_id": "x"}, 404, "unknown_order"),
        ({"order_id": ""}, 404, "unknown_order"),
        ({"order_id": "999999999"}, 404, "unknown_order"),
        ({"account": "ann", "symbol": "NOPE"}, 404, "unknown_symbol"),
        ({"from_trade_id": "1", "symbol": "NOPE"}, 404, "unknown_symbol"),
        ({"account": "ann", "from_seq": "1"}, 400, "invalid_from_seq"),
        ({"order_id": "1", "from_seq": "1"}, 400, "invalid_from_seq"),
        ({"from_seq": "1", "from_trade_id": "1"}, 400, "invalid_from_seq"),
        ({"from_seq": "1", "to": "2030-01-01T00:00:00Z"}, 400, "invalid_from_seq"),
        ({"from_trade_id": "-1"}, 400, "invalid_from_trade_id"),
        ({"from_trade_id": "1e2"}, 400, "invalid_from_trade_id"),
        ({"from_trade_id": "9223372036854775808"}, 400, "invalid_from_trade_id"),
        ({"from": "yesterday"}, 400, "invalid_from"),
        ({"from": "2026-01-31"}, 400, "invalid_from"),
        ({"to": "2026-01-31T00:00:00"}, 400, "invalid_to"),
        ({"to": ""}, 400, "invalid_to"),
        ({"account": "ann", "cursor": "x"}, 400, "invalid_cursor"),
        ({"account": "ann", "cursor": cursor("1")}, 400, "invalid_cursor"),
        ({"account": "ann", "cursor": cursor("1.-1")}, 400, "invalid_cursor"),
        ({"account": "ann", "cursor": cursor("a.1")}, 400, "invalid_cursor"),
        ({"account": "ann", "cursor": cursor("1.99999999999999999999")}, 400, "invalid_cursor"),
        ({"accounts": "ann"}, 400, "unknown_parameter"),
        ({"account": "ann", "limit": "0"}, 400, "invalid_limit"),
    ],
)  # fmt: skip
def test_what_no_trade_can_be_asked_for(
    api: httpx.Client, query: dict[str, str], status: int, code: str
) -> None:
    answer = api.get("/trades", params=query)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


@pytest.mark.parametrize(
    "query",
    [
        {"account": "nobody yet"},
        {"account": "ann", "from_trade_id": str(2**63 - 1)},
        {"from_trade_id": str(2**63 - 1)},
        {"from_trade_id": "0", "cursor": cursor(str(2**63 - 1))},
        {"account": "ann", "from_trade_id": "0", "cursor": cursor(f"{2**63 - 1}.{2**63 - 1}")},
        {"account": "ann", "cursor": cursor(".0")},
        {"from": "9999-12-31T23:59:59Z"},
        {"to": "0001-01-01T00:00:00Z"},
        {"account": "ann", "from": "9999-12-31T23:59:59Z", "to": "0001-01-01T00:00:00Z"},
    ],
)
def test_what_nothing_passes_is_an_empty_page(
    api: httpx.Client, traded: tuple[str, str], query: dict[str, str]
) -> None:
    answer = api.get("/trades", params={"symbol": traded[0]} | query)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["items"], answer.json()["next_cursor"]) == ([], None)


# ------------------------------------------------------------------------------------- orders
@pytest.fixture
def live(api: httpx.Client, symbol: str) -> dict[str, Message]:
    """One order of each status, of ann, but for one of bob's."""
    orders = {
        "partially_filled": place(api, symbol, "sell", "5", "100", account="ann"),
        "filled": place(api, symbol, "buy", "2", "100", account="ann",
                        self_trade_prevention="none"),
        "new": place(api, symbol, "buy", "5", "90", account="ann"),
        "pending_trigger": place(api, symbol, "buy", "5", stop_price="120", account="ann"),
        "canceled": place(api, symbol, "buy", "5", "80", account="ann"),
        "bob's": place(api, symbol, "buy", "5", "70", account="bob"),
    }  # fmt: skip
    api.delete(f"/orders/{orders['canceled']['order_id']}")
    return orders


def test_all_open_orders_at_once(api: httpx.Client, symbol: str, live: dict[str, Message]) -> None:
    def found(**query: str) -> list[str]:
        rows = pages(api, "/orders", symbol=symbol, open="true", limit=2, **query)
        return [row["order_id"] for row in rows]

    names = ["bob's", "pending_trigger", "new", "partially_filled"]
    assert found() == [live[name]["order_id"] for name in names]
    assert found(account="ann") == [live[name]["order_id"] for name in names[1:]]
    assert found(account="ann", status="new") == [live["new"]["order_id"]]
    of_ann = pages(api, "/orders", open="true", account="ann")
    assert {row["status"] for row in of_ann} == {"new", "partially_filled", "pending_trigger"}
    begin = live["pending_trigger"]["created_at"]
    assert found(**{"from": begin}) == [live[name]["order_id"] for name in names[:2]]
    for query, code in [
        ({"open": "false"}, "invalid_open"),
        ({"open": "1"}, "invalid_open"),
        ({"open": "true", "status": "filled"}, "invalid_status"),
    ]:
        answer = api.get("/orders", params=query)
        assert (answer.status_code, answer.json()["code"]) == (400, code)


def test_an_open_order_is_not_past_its_time(api: httpx.Client, symbol: str, sql: Db) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=1)
    more = {"time_in_force": "gtd", "expires_at": soon.isoformat(), "account": "ann"}
    place(api, symbol, "buy", "5", "90", **more)
    place(api, symbol, "buy", "5", stop_price="120", **more)
    sql.execute("SELECT pg_sleep_until(%s)", [soon])
    assert pages(api, "/orders", symbol=symbol, open="true") == []


@pytest.mark.parametrize("limit", [1, 100])
def test_orders_by_the_time_they_came(
    api: httpx.Client, symbol: str, live: dict[str, Message], limit: int
) -> None:
    every = pages(api, "/orders", symbol=symbol)
    assert len(every) == 6
    for order, filters in product(every, ({}, {"account": "ann"}, {"status": "new"})):
        at = order["created_at"]
        of = pages(api, "/orders", symbol=symbol, **filters)
        query = {"symbol": symbol, "limit": limit} | filters
        later = [each for each in of if each["created_at"] >= at]
        earlier = [each for each in of if each["created_at"] < at]
        assert pages(api, "/orders", **query, **{"from": at}) == later
        assert pages(api, "/orders", **query, to=at) == earlier
        assert pages(api, "/orders", **query, **{"from": at, "to": at}) == []
    first = every[-1]["created_at"]
    of_all = pages(api, "/orders", **{"from": first})
    assert [row for row in of_all if row["symbol"] == symbol] == every
    for name in ("from", "to"):
        answer = api.get("/orders", params={name: "now"})
        assert (answer.status_code, answer.json()["code"]) == (400, f"invalid_{name}")
