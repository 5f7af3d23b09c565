"""PUT /instruments/{symbol}: terms change, through REST as through SQL, and feeds go on."""

from typing import Any

import httpx
import pytest

from tests.app_main.rest.test_errors import assert_problem
from tests.books import Book, book_now
from tests.clients import listening, new_symbol, place
from tests.conftest import Db
from tests.processes import Services


def test_what_is_sent_changes_null_takes_away_the_rest_stays(
    api: httpx.Client, symbol: str, sql: Db
) -> None:
    answer = api.put(
        f"/instruments/{symbol}",
        json={"max_quantity": "5", "price_band": 0.5, "reference_price": "100"},
    )
    assert answer.status_code == 200, answer.text
    assert (answer.json()["max_quantity"], answer.json()["price_band"]) == ("5", "0.5")
    answer = api.put(f"/instruments/{symbol}", json={"max_quantity": None, "max_open_orders": 3})
    body = answer.json()
    assert (body["max_quantity"], body["price_band"], body["max_open_orders"]) == (None, "0.5", 3)
    assert api.put(f"/instruments/{symbol}", json={}).json() == body
    listed = {item["symbol"]: item for item in api.get("/instruments").json()["items"]}
    assert listed[symbol] == body
    rows = sql.execute(
        "SELECT changed, application FROM instrument_versions WHERE symbol = %s ORDER BY seq",
        [symbol],
    ).fetchall()
    assert [tuple(row.values()) for row in rows] == [
        (None, None), ("max_quantity,price_band,reference_price", "rts-main"),
        ("max_open_orders,max_quantity", "rts-main"),
    ]  # fmt: skip


def test_a_symbol_with_a_slash_goes_into_the_query(api: httpx.Client) -> None:
    assert api.post("/instruments", json={"symbol": "EUR/USD.x"}).status_code == 201
    answer = api.put("/instruments", params={"symbol": "EUR/USD.x"}, json={"tick_size": "0.001"})
    assert answer.json()["tick_size"] == "0.001"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"tick_size": None}, "tick_size"), ({"tick_size": "0"}, "tick_size"),
        ({"max_quantity": "0.5"}, "max_quantity"), ({"lot_size": "NaN"}, "lot_size"),
        ({"band_center": "middle"}, "band_center"), ({"max_open_orders": 0}, "max_open_orders"),
        ({"band_center": None}, "band_center"),
    ],
)  # fmt: skip
def test_terms_that_cannot_be_are_refused_and_named(
    api: httpx.Client, symbol: str, change: dict[str, Any], field: str
) -> None:
    before = api.get("/instruments").json()
    answer = api.put(f"/instruments/{symbol}", json=change)
    assert_problem(answer, 400, "invalid_instrument")
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert api.get("/instruments").json() == before


def test_unknown_fields_symbols_and_live_orders(api: httpx.Client, symbol: str) -> None:
    assert_problem(api.put("/instruments/NOPE", json={}), 404, "unknown_symbol")
    assert_problem(api.put(f"/instruments/{symbol}", json={"symbol": "X"}), 400, "unknown_field")
    place(api, symbol, "buy", "1", "9.99")
    answer = api.put(f"/instruments/{symbol}", json={"tick_size": "0.5"})
    assert_problem(answer, 409, "live_orders_off_grid")


def test_terms_that_leave_no_order_are_refused_when_made(api: httpx.Client) -> None:
    for terms in ({"min_quantity": "10", "max_quantity": "5"}, {"max_notional": "0.001"}):
        answer = api.post("/instruments", json={"symbol": "NEVER", **terms})
        assert_problem(answer, 400, "invalid_instrument")
    assert "NEVER" not in api.get("/instruments").text


def test_followers_of_a_book_begin_anew_when_its_grid_changes(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    symbol = new_symbol(api)
    place(api, symbol, "buy", "5", "9.5")
    place(api, symbol, "sell", "5", "10")
    with listening(f"{services.main_ws}/order_book_updates?symbol={symbol}") as socket:
        book = Book(socket.next("snapshot"))
        api.put(f"/instruments/{symbol}", json={"tick_size": "0.001", "lot_size": "0.01"})
        place(api, symbol, "buy", "0.25", "9.501")
        book = Book(socket.next("snapshot"))
        while len(book.sides["bids"]) < 2:
            book.apply(socket.next("levels"))
        assert book.levels() == book_now(sql, symbol) | {"bids": book.levels()["bids"]}
        assert book.best("bids") == [("9.501", "0.25"), ("9.500", "5.00")]
        place(api, symbol, "sell", "1", "9.5")
        book.apply(socket.next("levels"))
        assert book.best("bids") == [("9.500", "4.25")]


def test_an_empty_modify_is_the_same_through_both_doors(
    api: httpx.Client, symbol: str, sql: Db
) -> None:
    """Rule 15: what changes nothing succeeds, keeps its place and leaves no version."""
    order = place(api, symbol, "buy", "5", "9")
    answer = api.put(f"/orders/{order['order_id']}", json={})
    assert (answer.status_code, answer.json()["priority_kept"]) == (200, True)
    row = sql.execute("SELECT * FROM modify_order(%s)", [order["order_id"]]).fetchone()
    assert row is not None
    assert row["priority_kept"]
    assert sql.execute("SELECT FROM order_history(%s)", [order["order_id"]]).rowcount == 1
    api.delete(f"/orders/{order['order_id']}")
    assert_problem(api.put(f"/orders/{order['order_id']}", json={}), 409, "order_final")


def test_a_trigger_that_is_gone_is_a_state_not_a_digit(
    api: httpx.Client, symbol: str, sql: Db
) -> None:
    place(api, symbol, "sell", "1", "10")
    place(api, symbol, "buy", "1", "10")
    fired = place(api, symbol, "buy", "1", "9", stop_price="10")
    plain = place(api, symbol, "buy", "1", "9")
    for order in (fired, plain):
        answer = api.put(f"/orders/{order['order_id']}", json={"stop_price": "11"})
        assert_problem(answer, 409, "stop_not_waiting")
        assert "new" in answer.json()["detail"]
