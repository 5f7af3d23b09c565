"""Every call of the REST interface as its users make it."""

from datetime import datetime
from decimal import Decimal

import httpx
import pytest

from app_main.rest import responses
from tests.clients import batch, new_symbol, place
from tests.conftest import Db


def test_side_quantity_and_price_are_enough(api: httpx.Client) -> None:
    answer = api.post("/orders", json={"side": "buy", "quantity": "3", "price": "90.10"})
    assert answer.status_code == 201
    order = answer.json()
    assert (order["symbol"], order["status"], order["price"]) == ("ACME", "new", "90.10")
    assert order["fills"] == []
    assert order["duplicate"] is False
    assert order["order_id"].isdigit()
    assert order["created_at"].endswith("Z")
    assert len(order["created_at"]) == len("2026-01-31T16:00:00.000000Z")


def test_a_trade_is_told_with_exact_numbers(api: httpx.Client, symbol: str) -> None:
    first = place(api, symbol, "sell", "2", "10.10")
    second = place(api, symbol, "ask", "5", "10.20")
    taker = place(api, symbol, "bid", "4", "10.20")
    assert (taker["status"], taker["traded_quantity"], taker["remaining_quantity"]) == (
        "filled", "4", "0",
    )  # fmt: skip
    assert taker["average_traded_price"] == "10.15"
    assert [
        (fill["price"], fill["quantity"], fill["counter_order_id"]) for fill in taker["fills"]
    ] == [
        ("10.10", "2", first["order_id"]),
        ("10.20", "2", second["order_id"]),
    ]
    assert api.get(f"/orders/{second['order_id']}").json()["status"] == "partially_filled"


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        (5, "5"),
        ("5", "5"),
        (10.25, "10.25"),
        ("10.25", "10.25"),
        (1e2, "100"),
        ("0010.250", "10.25"),
    ],
)
def test_numbers_and_strings_are_taken_exactly(
    api: httpx.Client, symbol: str, sent: object, stored: str
) -> None:
    answer = api.post(
        "/orders", json={"symbol": symbol, "side": "buy", "quantity": "1", "price": sent}
    )
    assert answer.status_code == 201
    price = answer.json()["price"]
    assert isinstance(price, str)
    assert Decimal(price) == Decimal(stored)


def test_tiny_prices_have_no_exponent(api: httpx.Client) -> None:
    symbol = new_symbol(api, tick_size="0.000000000000000001", lot_size="0.00000001")
    order = place(api, symbol, "buy", "0.00000003", "0.000000000000000007")
    assert (order["quantity"], order["price"]) == ("0.00000003", "0.000000000000000007")


@pytest.mark.parametrize("way", ["/orders", "/orders/batch"])
def test_times_are_understood_in_any_offset(api: httpx.Client, symbol: str, way: str) -> None:
    order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1, "time_in_force": "gtd",
             "expires_at": "2090-01-01t03:30:00.25+15:00"}  # fmt: skip
    body = {"orders": [order]} if way.endswith("batch") else order
    answer = api.post(way, json=body).json()
    placed = answer["items"][0]["order"] if way.endswith("batch") else answer
    assert placed["expires_at"] == "2089-12-31T12:30:00.250000Z"


def test_a_repeated_client_order_id_answers_the_first_order(api: httpx.Client, symbol: str) -> None:
    order = {"symbol": symbol, "side": "buy", "quantity": "1", "price": "9", "account": "ann",
             "client_order_id": "mine-1"}  # fmt: skip
    first, second = api.post("/orders", json=order), api.post("/orders", json=order)
    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json()["order_id"] == first.json()["order_id"]
    assert second.json()["duplicate"] is True


def test_modify(api: httpx.Client, symbol: str) -> None:
    order = place(api, symbol, "buy", "10", "9.00")
    less = api.put(f"/orders/{order['order_id']}", json={"quantity": "4"})
    assert less.status_code == 200
    assert (less.json()["quantity"], less.json()["priority_kept"]) == ("4", True)
    moved = api.put(f"/orders/{order['order_id']}", json={"price": 9.01})
    assert (moved.json()["price"], moved.json()["priority_kept"]) == ("9.01", False)


def test_cancel(api: httpx.Client, symbol: str) -> None:
    order = place(api, symbol, "buy", "10", "9.00", account="ann")
    path = f"/orders/{order['order_id']}"
    assert api.delete(path, params={"account": "bob"}).status_code == 404
    canceled = api.delete(path, params={"account": "ann"})
    assert (canceled.status_code, canceled.json()["status"]) == (200, "canceled")
    assert api.delete(path).json()["code"] == "order_final"


def test_cancel_all_of_an_account(api: httpx.Client, symbol: str) -> None:
    mine = [place(api, symbol, "buy", "1", f"{price}", account="ann") for price in (7, 8)]
    other = place(api, symbol, "buy", "1", "9", account="bob")
    answer = api.delete("/orders", params={"symbol": symbol, "account": "ann"})
    assert answer.status_code == 200
    assert {order["order_id"] for order in answer.json()} == {o["order_id"] for o in mine}
    assert api.get(f"/orders/{other['order_id']}").json()["status"] == "new"


def test_batch_answers_per_item_in_order(api: httpx.Client, symbol: str) -> None:
    orders: list[object] = [
        {
            "symbol": symbol,
            "side": "buy",
            "quantity": "1",
            "price": "9",
            "client_order_id": f"b-{symbol}",
        },
        {"symbol": symbol, "side": "buy", "quantity": "abc", "price": "-1"},
        {"symbol": symbol, "side": "buy", "quantity": "1", "price": "9.001"},
        "no object",
        {"symbol": "NOPE", "side": "buy", "quantity": "1", "price": "9"},
        {"symbol": symbol, "side": "sell", "quantity": 1, "price": 9, "colour": "red"},
        {"symbol": symbol, "side": "sell", "quantity": 1, "price": 9},
    ]
    items = api.post("/orders/batch", json={"orders": orders}).json()["items"]
    assert [item["status"] for item in items] == [201, 400, 422, 400, 404, 400, 201]
    codes = [item["error"] and item["error"]["code"] for item in items]
    assert codes == [
        None, "invalid_quantity", "price_off_tick", "invalid_order", "unknown_symbol",
        "unknown_field", None,
    ]  # fmt: skip
    assert {e["field"] for e in items[1]["error"]["errors"]} == {"quantity", "price"}
    assert items[2]["order"]["status"] == "rejected"
    assert items[6]["order"]["status"] == "filled"
    repeated = api.post("/orders/batch", json={"orders": orders[:1]}).json()["items"]
    assert (repeated[0]["status"], repeated[0]["order"]["duplicate"]) == (200, True)


def test_all_orders_come_in_pages_newest_first(api: httpx.Client, symbol: str) -> None:
    placed = [place(api, symbol, "buy", "1", "5")["order_id"] for _ in range(5)]
    seen: list[str] = []
    cursor = None
    while True:
        query = {"symbol": symbol, "limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = api.get("/orders", params=query).json()
        seen += [order["order_id"] for order in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
        assert len(page["items"]) == 2
    assert seen == placed[::-1]


def test_orders_are_filtered(api: httpx.Client, symbol: str) -> None:
    live = place(api, symbol, "buy", "1", "5", account="ann", client_order_id=f"f-{symbol}")
    done = place(api, symbol, "buy", "1", "5", account="bob")
    api.delete(f"/orders/{done['order_id']}")

    def found(**query: str) -> list[str]:
        items = api.get("/orders", params={"symbol": symbol} | query).json()["items"]
        return [order["order_id"] for order in items]

    assert found(status="new") == found(account="ann") == [live["order_id"]]
    assert found(client_order_id=f"f-{symbol}") == [live["order_id"]]
    assert found(status="canceled") == [done["order_id"]]
    assert found(status="expired") == []


def test_trades_forwards_and_backwards(api: httpx.Client, symbol: str) -> None:
    for quantity in ("1", "2", "3"):
        place(api, symbol, "sell", quantity, "10")
        place(api, symbol, "buy", quantity, "10")
    newest = api.get("/trades", params={"symbol": symbol, "limit": 2}).json()
    assert [trade["quantity"] for trade in newest["items"]] == ["3", "2"]
    oldest = api.get("/trades", params={"symbol": symbol, "cursor": newest["next_cursor"]}).json()
    assert [trade["quantity"] for trade in oldest["items"]] == ["1"]
    assert oldest["next_cursor"] is None

    forwards = api.get("/trades", params={"symbol": symbol, "from_seq": 1, "limit": 2}).json()
    assert [trade["quantity"] for trade in forwards["items"]] == ["1", "2"]
    rest = {"symbol": symbol, "from_seq": 1, "cursor": forwards["next_cursor"]}
    assert [t["quantity"] for t in api.get("/trades", params=rest).json()["items"]] == ["3"]
    second = forwards["items"][1]
    again = api.get("/trades", params={"symbol": symbol, "from_seq": second["seq"], "limit": 1})
    assert again.json()["items"] == [second]


def test_order_book(api: httpx.Client, symbol: str) -> None:
    empty = api.get("/order_book", params={"symbol": symbol}).json()
    assert (empty["seq"], empty["bids"], empty["asks"]) == (0, [], [])
    batch(
        api,
        [{"symbol": symbol, "side": "buy", "quantity": 2, "price": 100 - n} for n in range(7)]
        + [
            {"symbol": symbol, "side": "sell", "quantity": 3, "price": 101 + n % 3}
            for n in range(6)
        ],
    )
    book = api.get("/order_book", params={"symbol": symbol}).json()
    assert list(book) == ["symbol", "seq", "time", "bids", "asks", "epoch"]
    assert book["seq"] == 13
    assert [[float(p), q] for p, q in book["bids"]] == [[100 - n, "2"] for n in range(5)]
    assert [[float(p), q] for p, q in book["asks"]] == [[101, "6"], [102, "6"], [103, "6"]]
    deep = api.get("/order_book", params={"symbol": symbol, "depth": 1000}).json()
    assert len(deep["bids"]) == 7


def test_instruments(api: httpx.Client) -> None:
    symbol = new_symbol(api, tick_size="0.25", lot_size="100", price_band="0.1")
    listed = {item["symbol"]: item for item in api.get("/instruments").json()["items"]}
    assert listed[symbol]["tick_size"] == "0.25"
    assert listed[symbol]["price_band"] == "0.1"
    assert api.post("/instruments", json={"symbol": symbol}).status_code == 409
    halted = api.put(f"/instruments/{symbol}/status", json={"status": "halted"})
    assert (halted.status_code, halted.json()["status"]) == (200, "halted")
    refused = api.post(
        "/orders", json={"symbol": symbol, "side": "buy", "quantity": 100, "price": 1}
    )
    assert (refused.status_code, refused.json()["code"]) == (422, "instrument_halted")


def test_a_symbol_with_a_slash_is_reached_too(api: httpx.Client) -> None:
    pair = f"{new_symbol(api)}/USD"
    assert api.post("/instruments", json={"symbol": pair}).status_code == 201
    halted = api.put("/instruments/status", params={"symbol": pair}, json={"status": "halted"})
    assert (halted.status_code, halted.json()["symbol"], halted.json()["status"]) == (
        200,
        pair,
        "halted",
    )
    assert api.put("/instruments/status", json={"status": "open"}).status_code == 400


def test_the_dead_mans_switch(api: httpx.Client, sql: Db) -> None:
    def arm(seconds: object) -> httpx.Response:
        return api.post("/orders/cancel_all_after", json={"account": "dead", "seconds": seconds})

    armed = arm(60)
    assert armed.status_code == 200
    row = sql.execute(
        "SELECT c.fires_at FROM core.cancel_after AS c JOIN core.account AS a USING (account_id)"
        " WHERE a.name = 'dead'"
    ).fetchone()
    assert row is not None
    assert datetime.fromisoformat(armed.json()["fires_at"]) == row["fires_at"]
    for bad in (86401, -1, 1.5, "60", None, True):
        refused = arm(bad)
        assert (refused.status_code, refused.json()["code"]) == (400, "invalid_seconds")
    assert arm(0).json() == {"account": "dead", "fires_at": None}
    assert sql.execute("SELECT FROM core.cancel_after").rowcount == 0


def test_a_refused_order_is_recorded_and_answered(api: httpx.Client, symbol: str, sql: Db) -> None:
    answer = api.post(
        "/orders", json={"symbol": symbol, "side": "buy", "quantity": "1", "price": "1.001"}
    )
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["code"] == problem["order"]["reject_reason"] == "price_off_tick"
    row = sql.execute(
        "SELECT status, price FROM orders WHERE order_id = %s", [problem["order"]["order_id"]]
    ).fetchone()
    assert row is not None
    assert (row["status"], str(row["price"])) == ("rejected", "1.001")


def test_what_sql_places_is_seen_through_rest(api: httpx.Client, symbol: str, sql: Db) -> None:
    row = sql.execute("SELECT order_id FROM place_order(%s, 'buy', 1, 5)", [symbol]).fetchone()
    assert row is not None
    order = api.get(f"/orders/{row['order_id']}").json()
    assert (order["symbol"], order["status"]) == (symbol, "new")


def test_health_tells_what_durability_rests_on(api: httpx.Client) -> None:
    answer = api.get("/health")
    assert answer.status_code == 200
    health = answer.json()
    assert health["status"] == "ok"
    assert health["database"]["state"] == "up"
    assert health["database"]["fsync"] == "on"
    assert health["database"]["full_page_writes"] == "on"
    assert health["database"]["synchronous_commit"] == "on"


def test_metrics(api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "buy", "1", "1")
    text = api.get("/metrics").text
    assert 'rts_orders_total{code="new"}' in text
    assert "rts_feed_connected 1.0" in text


def test_front_page_leads_everywhere(api: httpx.Client) -> None:
    page = api.get("/")
    assert page.status_code == 200
    assert "/schema" in page.text


def test_the_book_of_any_past_moment(api: httpx.Client, symbol: str) -> None:
    keys = ("symbol", "seq", "bids", "asks", "epoch")
    seen = [api.get("/order_book", params={"symbol": symbol}).json()]
    for price in ("10", "11", "12"):
        place(api, symbol, "buy", "1", price)
        seen.append(api.get("/order_book", params={"symbol": symbol}).json())
    place(api, symbol, "sell", "3", "10")
    seen.append(api.get("/order_book", params={"symbol": symbol}).json())
    assert (seen[-1]["seq"], seen[-1]["bids"], seen[-1]["asks"]) == (10, [], [])
    for book in seen:
        for moment in ("seq", "time"):
            then = api.get("/order_book", params={"symbol": symbol, moment: book[moment]})
            assert then.status_code == 200, then.text
            assert [then.json()[key] for key in keys] == [book[key] for key in keys]
    inside = api.get("/order_book", params={"symbol": symbol, "seq": 7}).json()
    assert inside == api.get("/order_book", params={"symbol": symbol, "seq": 3}).json()
    deep = {"symbol": symbol, "seq": "3", "depth": "1"}
    assert api.get("/order_book", params=deep).json()["bids"] == [["12.00", "1"]]


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ({"seq": "-1"}, "invalid_seq"), ({"seq": "x"}, "invalid_seq"),
        ({"seq": str(2**63)}, "invalid_seq"), ({"time": "yesterday"}, "invalid_time"),
        ({"seq": "1", "time": "2026-01-31T16:00:00Z"}, "invalid_moment"),
        ({"seq": "1", "depth": "0"}, "invalid_depth"),
    ],
)  # fmt: skip
def test_a_moment_that_is_none_is_refused(
    api: httpx.Client, symbol: str, moment: dict[str, str], code: str
) -> None:
    answer = api.get("/order_book", params={"symbol": symbol} | moment)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    unknown = api.get("/order_book", params={"symbol": "NOPE", "seq": "1"})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown_symbol")


def test_what_happened_to_an_order_page_by_page(api: httpx.Client, symbol: str) -> None:
    order = place(api, symbol, "buy", "5", "10", account="ann")
    path = f"/orders/{order['order_id']}"
    api.put(path, json={"quantity": "4"})
    place(api, symbol, "sell", "1", "10")
    api.delete(path)
    history = api.get(f"{path}/history").json()
    assert history["next_cursor"] is None
    assert [(event["event"], event["remaining_quantity"]) for event in history["items"]] == [
        ("new", "5"), ("replaced", "4"), ("partial_fill", "3"), ("canceled", "0"),
    ]  # fmt: skip
    for event in history["items"]:
        responses.OrderEvent.model_validate(event)
    first = api.get(f"{path}/history", params={"limit": 3}).json()
    second = api.get(f"{path}/history", params={"limit": 3, "cursor": first["next_cursor"]}).json()
    assert first["items"] + second["items"] == history["items"]
    assert second["next_cursor"] is None
    for unknown in ("9" * 18, "9" * 30, "x", "-1"):
        answer = api.get(f"/orders/{unknown}/history")
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_order")
    answer = api.get(f"{path}/history", params={"cursor": "!"})
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_cursor")
