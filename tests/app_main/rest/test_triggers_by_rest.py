"""Over REST, by the client and in the feed: take-profits, trailing stops and pairs."""

import asyncio
from decimal import Decimal
from typing import Any

import httpx
import pytest

from rts.client import Client, NewOrder, Refused
from tests.clients import batch, listening, place
from tests.processes import Services

FIRST = {"side": "sell", "quantity": "5", "price": "110", "post_only": True}
SECOND = {"side": "sell", "quantity": "5", "price": "80", "stop_price": "90"}


@pytest.fixture
def traded(api: httpx.Client, symbol: str) -> str:
    place(api, symbol, "sell", "1", "100")
    place(api, symbol, "buy", "1", "100")
    return symbol


def pair(api: httpx.Client, symbol: str, *changes: dict[str, Any]) -> httpx.Response:
    first, second = changes or ({}, {})
    orders = [{"symbol": symbol} | FIRST | first, {"symbol": symbol} | SECOND | second]
    return api.post("/orders/oco", json={"orders": orders})


def test_a_pair_is_told_by_every_call(services: Services, api: httpx.Client, traded: str) -> None:
    with listening(f"{services.main_ws}/order_updates?symbol={traded}") as socket:
        socket.ready()
        named = ({"client_order_id": f"{traded}-1"}, {"client_order_id": f"{traded}-2"})
        answer = pair(api, traded, *named)
        assert answer.status_code == 201
        one, other = answer.json()["orders"]
        assert (one["oco_order_id"], other["oco_order_id"]) == (other["order_id"], one["order_id"])
        assert (one["trigger"], other["trigger"], other["trailing_delta"]) == (None, "stop", None)
        again = pair(api, traded, *named)
        assert again.status_code == 200
        assert [order["order_id"] for order in again.json()["orders"]] == [
            one["order_id"], other["order_id"],
        ]  # fmt: skip
        place(api, traded, "buy", "2", "110")
        events = socket.until(10)[-6:]
    assert [(event["event"], event["reason"]) for event in events][-1] == (
        "canceled", "oco_canceled",
    )  # fmt: skip
    assert (events[-1]["order_id"], events[-1]["oco_order_id"]) == (
        other["order_id"], one["order_id"],
    )  # fmt: skip
    assert events[-1]["trigger"] == "stop"
    gone = api.get(f"/orders/{other['order_id']}").json()
    assert (gone["cancel_reason"], gone["oco_order_id"]) == ("oco_canceled", one["order_id"])


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        (({"post_only": False}, {}), 400, "invalid_oco"),
        (({}, {"quantity": "4"}), 400, "invalid_oco"),
        (({}, {"price": "x"}), 400, "invalid_price"),
        (({}, {"surprise": 1}), 400, "unknown_field"),
        (({}, {"symbol": "NOPE"}), 404, "unknown_symbol"),
        (({"price": "110.001"}, {}), 422, "price_off_tick"),
        (({}, {"stop_price": "100"}), 409, "stop_would_trigger"),
    ],
)
def test_what_refuses_one_refuses_both(
    api: httpx.Client, traded: str, changes: Any, status: int, code: str
) -> None:
    answer = pair(api, traded, *changes)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert api.get("/orders", params={"symbol": traded, "open": "true"}).json()["items"] == []


@pytest.mark.parametrize(
    "body", [{}, {"orders": []}, {"orders": [FIRST]}, {"orders": [FIRST] * 3}, {"orders": "two"}]
)
def test_a_pair_is_two_orders(api: httpx.Client, body: Any) -> None:
    answer = api.post("/orders/oco", json=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_orders")


@pytest.mark.parametrize("inside", [FIRST, {"a\0b": "\0"}, [["\0"]]])
def test_what_a_pair_has_too_much_is_told_whatever_is_in_it(api: httpx.Client, inside: Any) -> None:
    answer = api.post("/orders/oco", json={"quantity": "\0", "orders": [inside, inside]})
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_field"), answer.text
    assert [fault["field"] for fault in answer.json()["errors"]] == ["quantity"]


def test_an_item_of_a_pair_is_an_object(api: httpx.Client) -> None:
    answer = api.post("/orders/oco", json={"orders": [FIRST, 5]})
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_order")


@pytest.mark.parametrize("door", ["single", "batch"])
@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"trigger": "take_profit"}, "invalid_trigger"),
        ({"trigger": "x", "stop_price": "1"}, "invalid_trigger"),
        ({"trigger": 5, "stop_price": "1"}, "invalid_trigger"),
        *[({"trailing_delta": value}, "invalid_trailing_delta")
          for value in (0, -1, 5001, 1.5, "x", "", True, 10**12)],
        ({"trailing_delta": 5, "stop_price": "1"}, "invalid_trailing_delta"),
    ],
)  # fmt: skip
def test_contradictions_are_refused_by_name(
    api: httpx.Client, symbol: str, door: str, fields: dict[str, Any], code: str
) -> None:
    order = {"symbol": symbol, "side": "sell", "quantity": "1", "price": "100"} | fields
    if door == "single":
        answer = api.post("/orders", json=order)
        assert (answer.status_code, answer.json()["code"]) == (400, code), answer.text
    else:
        (item,) = api.post("/orders/batch", json={"orders": [order]}).json()["items"]
        assert (item["status"], item["error"]["code"]) == (400, code)


def test_a_trailing_stop_shows_its_trigger_of_the_moment(api: httpx.Client, traded: str) -> None:
    order = {"symbol": traded, "side": "sell", "quantity": "1", "price": "50"}
    placed = batch(api, [order | {"trailing_delta": "100"}, order | {
        "stop_price": "120", "trigger": "take_profit"}])  # fmt: skip
    trails, takes = placed
    assert (trails["stop_price"], trails["trailing_delta"], trails["trigger"]) == (
        "99", 100, "stop",
    )  # fmt: skip
    assert (takes["stop_price"], takes["trigger"]) == ("120.00", "take_profit")
    place(api, traded, "sell", "1", "110")
    place(api, traded, "buy", "1", "110")
    assert api.get(f"/orders/{trails['order_id']}").json()["stop_price"] == "108.9"
    answer = api.post(
        f"/orders/{takes['order_id']}/replace",
        json={"client_order_id": f"{traded}-3", "trailing_delta": 200},
    )
    assert (answer.status_code, answer.json()["stop_price"]) == (201, "107.8")


def test_the_client_places_pairs(services: Services, traded: str) -> None:
    async def play() -> None:
        async with Client(services.main_url) as exchange:
            first = NewOrder(symbol=traded, side="sell", quantity=5, price=110, post_only=True)
            second = NewOrder(symbol=traded, side="sell", quantity=5, price=80, trailing_delta=1000)
            one, other = await exchange.place_oco(first, second)
            assert (one.oco_order_id, other.oco_order_id) == (other.order_id, one.order_id)
            assert (other.trigger, other.trailing_delta, other.stop_price) == (
                "stop", 1000, Decimal(90),
            )  # fmt: skip
            with pytest.raises(Refused) as refused:
                await exchange.modify(one.order_id, quantity=4)
            assert refused.value.code == "part_of_oco"
            assert (await exchange.cancel(one.order_id)).status == "canceled"
            with pytest.raises(Refused) as refused:
                await exchange.place_oco(second, second)
            assert refused.value.code == "invalid_oco"

    asyncio.run(play())
