"""One answer through every door: the same thing asked in SQL, over REST and by a socket."""

import json
from datetime import datetime
from typing import Any

import httpx
import psycopg
import pytest

from tests.app_main.rest.test_errors import assert_problem
from tests.clients import listening
from tests.conftest import Db
from tests.db.market import Market, call, call_all, refused
from tests.processes import Services

# ------------------------------------------------------------------------------- times
SAME = {
    "2030-12-31T23:59:60Z": "2031-01-01T00:00:00.000000Z",
    "2030-06-15T12:30:60Z": "2030-06-15T12:31:00.000000Z",
    "2030-06-15T12:30:60.5+01:00": "2030-06-15T11:31:00.500000Z",
    "2030-12-31T24:00:00Z": "2031-01-01T00:00:00.000000Z",
    "2030-12-31t23:59:59.999999z": "2030-12-31T23:59:59.999999Z",
    "2030-12-31 00:00:00.1-00:00": "2030-12-31T00:00:00.100000Z",
    "2030-01-01T00:00:00+14:00": "2029-12-31T10:00:00.000000Z",
    "2030-01-01T00:00:00-12:00": "2030-01-01T12:00:00.000000Z",
    "2030-01-01T00:00:00+15:59": "2029-12-31T08:01:00.000000Z",
    "2030-01-01T00:00:00-15:59": "2030-01-01T15:59:00.000000Z",
    "2028-02-29T00:00:00Z": "2028-02-29T00:00:00.000000Z",
}
"""What is written in one way is the same moment through every door."""

NO_TIMES = [
    "2030-01-01T00:00:00+16:00", "2030-01-01T00:00:00-16:00", "2030-01-01T00:00:00+15:60",
    "2030-12-31T23:59:61Z", "2030-12-31T24:00:01Z", "2030-12-31T23:60:00Z", "2030-02-29T00:00:00Z",
    "2030-13-01T00:00:00Z", "0000-01-01T00:00:00Z", "25:00", "infinity", "now", "tomorrow", "",
]  # fmt: skip
NOT_RFC_3339 = [
    "2030-01-01T00:00:00.1234567Z", "2030-01-01T00:00:00", "2030-01-01", "2030-01-01T00:00Z",
    "2030-01-01T00:00:00+0100", "2030-01-01T00:00:00 +01:00", "20300101T000000Z",
    "2030-01-01T00:00:00Z\n", "2030-01-01T00:00:00.Z", "0044-03-15T00:00:00Z BC",
]  # fmt: skip
"""What SQL's own type reads, and JSON's readers do not."""


def gtd(symbol: str, expires_at: str) -> dict[str, Any]:
    return {
        "symbol": symbol, "side": "buy", "quantity": "1", "price": "1", "time_in_force": "gtd",
        "expires_at": expires_at,
    }  # fmt: skip


@pytest.mark.parametrize("text", SAME)
def test_rule_28_a_time_is_the_same_moment_through_every_door(
    api: httpx.Client, sql: Db, symbol: str, text: str
) -> None:
    order = gtd(symbol, text)
    wanted = datetime.fromisoformat(SAME[text])
    assert call(sql, "place_order", **order)["expires_at"] == wanted
    assert call(sql, "place_orders", orders=json.dumps([order]))["expires_at"] == wanted
    one = api.post("/orders", json=order)
    many = api.post("/orders/batch", json={"orders": [order]})
    assert (one.status_code, one.json()["expires_at"]) == (201, SAME[text])
    assert many.json()["items"][0]["order"]["expires_at"] == SAME[text]


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999998Z"])
def test_the_last_moment_of_all_is_a_time_wherever_one_is_kept(
    api: httpx.Client, symbol: str, text: str
) -> None:
    """asyncpg makes infinity of the first of these."""
    order = gtd(symbol, text)
    one = api.post("/orders", json=order).json()
    (item,) = api.post("/orders/batch", json={"orders": [order]}).json()["items"]
    body = {"client_order_id": f"last-{symbol}-{text}", "expires_at": text}
    new = api.post(f"/orders/{one['order_id']}/replace", json=body)
    assert new.status_code == 201, new.text
    pair = [
        order | {"side": "sell", "price": "9", "post_only": True},
        order | {"side": "sell", "price": "1", "trigger": "stop", "stop_price": "1"},
    ]
    both = api.post("/orders/oco", json={"orders": pair})
    assert both.status_code == 201, both.text
    orders = [one, item["order"], new.json(), *both.json()["orders"]]
    assert {each["expires_at"] for each in orders} == {text}
    key = api.post("/keys", json={"account": "a", "permissions": ["read"], "expires_at": text})
    assert (key.status_code, key.json()["expires_at"]) == (201, text)


@pytest.mark.parametrize("text", [*NO_TIMES, *NOT_RFC_3339], ids=ascii)
def test_rule_28_what_is_no_time_is_none_through_any_door(
    api: httpx.Client, sql: Db, symbol: str, text: str
) -> None:
    order = gtd(symbol, text)
    report = call(sql, "place_orders", orders=json.dumps([order]))
    assert report["error"]["code"] == "invalid_expires_at"
    assert_problem(api.post("/orders", json=order), 400, "invalid_expires_at")
    item = api.post("/orders/batch", json={"orders": [order]}).json()["items"][0]
    assert (item["status"], item["error"]["code"]) == (400, "invalid_expires_at")
    if text in NO_TIMES and text not in ("now", "tomorrow", "25:00"):
        with pytest.raises(psycopg.Error) as error:
            call(sql, "place_order", **order)
        assert error.value.sqlstate in ("RT400", "22007", "22008", "22009")  # of its own type
    for name in ("from", "to"):
        answer = api.get("/candles", params={"symbol": symbol, name: text})
        assert_problem(answer, 400, f"invalid_{name}")


def test_a_candle_can_be_asked_for_up_to_any_moment(sql: Db, symbol: str) -> None:
    market = Market(sql, symbol)
    market.sell("maker", 1, 5)
    market.buy("taker", 1, 5)
    for width in ("1s", "1m", "1d"):
        for far in ("294276-12-31 23:59:59+00", "10000-01-01", "infinity"):
            assert call(sql, "candles", symbol=symbol, width=width, to_time=far)["trades"] == 1
            assert call_all(sql, "candles", symbol=symbol, width=width, from_time=far) == []
        for early in ("4713-01-01 00:00+00 BC", "0001-01-01 BC", "0001-01-01", "-infinity"):
            assert call(sql, "candles", symbol=symbol, width=width, from_time=early)["trades"] == 1
            assert call_all(sql, "candles", symbol=symbol, width=width, to_time=early) == []


# ---------------------------------------------------------------------- what is asked of readers
HUGE = 2**31 - 1
REFUSED: list[tuple[str, dict[str, Any], str, str | None]] = [
    *[
        ("list_orders", {"max_rows": rows}, "invalid_limit", f"/orders?limit={rows}")
        for rows in (-1, 0, HUGE, -HUGE, 1002)
    ],
    ("list_orders", {"max_rows": None}, "invalid_limit", None),
    *[
        ("list_orders", {"status": word}, "invalid_status", f"/orders?status={word}")
        for word in ("NEW", "New", "open", "", "done", "null")
    ],
    ("list_orders", {"symbol": "NOPE"}, "unknown_symbol", "/orders?symbol=NOPE"),
    ("list_orders", {"symbol": "acme"}, "unknown_symbol", "/orders?symbol=acme"),
    ("list_orders", {"symbol": ""}, "unknown_symbol", "/orders?symbol="),
    ("list_orders", {"account": ""}, "invalid_account", "/orders?account="),
    ("list_orders", {"account": "a\x07"}, "invalid_account", "/orders?account=a%07"),
    ("list_orders", {"account": "a" * 65}, "invalid_account", f"/orders?account={'a' * 65}"),
    ("list_orders", {"client_order_id": ""}, "invalid_client_order_id", "/orders?client_order_id="),
    ("list_orders", {"before_order_id": -1}, "invalid_cursor", "/orders?cursor=LTE"),
    *[
        ("list_trades", {"symbol": "ACME", "max_rows": rows}, "invalid_limit",
         f"/trades?symbol=ACME&limit={rows}")
        for rows in (-1, 0, HUGE)
    ],
    ("list_trades", {"symbol": "ACME", "max_rows": None}, "invalid_limit", None),
    ("list_trades", {"symbol": "NOPE"}, "unknown_symbol", "/trades?symbol=NOPE"),
    ("list_trades", {"symbol": None}, "unknown_symbol", None),
    ("list_trades", {"symbol": "ACME", "before_seq": -1}, "invalid_cursor",
     "/trades?symbol=ACME&cursor=LTE"),
    *[
        ("candles", {"symbol": "ACME", "max_rows": rows}, "invalid_limit",
         f"/candles?symbol=ACME&limit={rows}")
        for rows in (-1, 0, HUGE)
    ],
    ("candles", {"symbol": "ACME", "max_rows": None}, "invalid_limit", None),
    *[
        ("candles", {"symbol": "ACME", "width": word}, "invalid_interval",
         f"/candles?symbol=ACME&interval={word}")
        for word in ("2w", "1D", "2m", "", "60s")
    ],
    ("candles", {"symbol": "ACME", "width": None}, "invalid_interval", None),
    ("candles", {"symbol": "NOPE"}, "unknown_symbol", "/candles?symbol=NOPE"),
    ("candles", {"symbol": None}, "unknown_symbol", None),
    *[
        (reader, {"symbol": "ACME", "depth": depth}, "invalid_depth",
         f"/order_book?symbol=ACME&depth={depth}")
        for reader in ("order_book", "book_snapshot")
        for depth in (-1, 0, 1001, HUGE)
    ],
    ("order_book_at", {"symbol": "ACME", "seq": 1, "depth": 0}, "invalid_depth", None),
    ("order_book_at", {"symbol": "ACME", "seq": -1}, "invalid_moment", None),
    ("order_book_at", {"symbol": "ACME"}, "invalid_moment", None),
    ("order_book_at", {"symbol": "NOPE", "seq": 1}, "unknown_symbol", None),
    *[
        (reader, {"symbol": name}, "unknown_symbol", None)
        for reader in ("order_book", "book_snapshot", "whole_book")
        for name in ("NOPE", "", None)
    ],
    ("level_changes", {"symbol": "NOPE", "after_seq": 0}, "unknown_symbol", None),
    ("level_changes", {"symbol": None, "after_seq": 0}, "unknown_symbol", None),
    ("level_changes", {"symbol": "ACME", "after_seq": -1}, "invalid_seq", None),
    ("level_changes", {"symbol": "ACME", "after_seq": None}, "invalid_seq", None),
    ("level_changes", {"symbol": "ACME", "after_seq": -(2**63)}, "invalid_seq", None),
    *[
        ("order_history", {"order_id": number}, "unknown_order", f"/orders/{number}")
        for number in (-1, 0, 2**63 - 1)
    ],
    ("order_history", {"order_id": None}, "unknown_order", None),
]  # fmt: skip
CANCELS = [
    ({"account": ""}, "invalid_account", "?account="),
    ({"account": "a\x07"}, "invalid_account", "?account=a%07"),
    ({"account": "a" * 65}, "invalid_account", f"?account={'a' * 65}"),
    ({"symbol": "NOPE"}, "unknown_symbol", "?symbol=NOPE"),
    ({"symbol": ""}, "unknown_symbol", "?symbol="),
]


def sqlstate_of(code: str) -> str:
    return "RT404" if code.startswith("unknown_") else "RT400"


@pytest.mark.parametrize(
    ("function", "arguments", "code", "path"),
    REFUSED,
    ids=[ascii(f"{function} {arguments}")[:60] for function, arguments, *_ in REFUSED],
)
def test_what_no_reader_can_answer_has_its_code(
    api: httpx.Client, sql: Db, function: str, arguments: dict[str, Any], code: str,
    path: str | None,
) -> None:  # fmt: skip
    with refused(sqlstate_of(code), code):
        call_all(sql, function, **arguments)
    if path is not None:
        assert_problem(api.get(path), int(sqlstate_of(code)[2:]), code)


@pytest.mark.parametrize(("arguments", "code", "query"), CANCELS, ids=ascii)
def test_a_mass_cancel_that_can_meet_nothing_is_refused(
    api: httpx.Client, sql: Db, symbol: str, arguments: dict[str, str], code: str, query: str
) -> None:
    order = call(sql, "place_order", symbol=symbol, side="buy", quantity=1, price=1)
    with refused(sqlstate_of(code), code):
        call_all(sql, "cancel_all_orders", **arguments)
    assert_problem(api.delete(f"/orders{query}"), int(sqlstate_of(code)[2:]), code)
    assert api.get(f"/orders/{order['order_id']}").json()["status"] == "new"


def test_what_there_could_be_but_is_not_is_an_empty_answer(api: httpx.Client, sql: Db) -> None:
    """A name that never traded, a seq that has not come, a page behind the last."""
    assert call_all(sql, "list_orders", account="nobody yet") == []
    assert api.get("/orders", params={"account": "nobody yet"}).json()["items"] == []
    assert call_all(sql, "cancel_all_orders", account="nobody yet") == []
    assert api.delete("/orders", params={"account": "nobody yet"}).json() == []
    assert call_all(sql, "list_orders", before_order_id=0) == []
    assert call_all(sql, "list_trades", symbol="ACME", before_seq=0) == []
    for seq in (10**6, 2**63 - 1):
        assert call_all(sql, "level_changes", symbol="ACME", after_seq=seq) == []
    assert call_all(sql, "order_book_at", symbol="ACME", seq=2**63 - 1, depth=1000) == []
    assert len(call_all(sql, "list_orders", max_rows=1001)) <= 1001


def test_a_page_of_a_thousand_says_whether_there_is_more(api: httpx.Client, symbol: str) -> None:
    orders = [{"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}] * 1000
    api.post("/orders/batch", json={"orders": orders}, timeout=60)
    page = api.get("/orders", params={"symbol": symbol, "limit": 1000}).json()
    assert (len(page["items"]), page["next_cursor"]) == (1000, None)
    api.post("/orders", json=orders[0])
    page = api.get("/orders", params={"symbol": symbol, "limit": 1000}).json()
    assert (len(page["items"]), page["next_cursor"] is None) == (1000, False)


@pytest.mark.parametrize("account", ["", "a%07", "a" * 65, "a%00"])
def test_a_feed_of_what_can_be_no_account_says_so(services: Services, account: str) -> None:
    with listening(f"{services.main_ws}/order_updates?account={account}") as socket:
        messages, closed_with, reason = socket.rest()
    assert (messages[-1]["code"], closed_with, reason) == (
        "invalid_account", 1008, "invalid_account",
    )  # fmt: skip
