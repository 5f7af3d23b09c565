"""Rule 44 over REST, and in what the feeds say: another client order id for a live order."""

from typing import Any

import httpx
import pytest

from tests.clients import Message, listening, place
from tests.processes import Services


def put(api: httpx.Client, order: Message, **change: Any) -> httpx.Response:
    return api.put(f"/orders/{order['order_id']}", json=change, params={"account": "ann"})


@pytest.fixture
def bid(api: httpx.Client, symbol: str) -> Message:
    """An order of ann's, its ids unlike all others."""
    return place(api, symbol, "buy", "5", "90", account="ann", client_order_id=f"{symbol}-1")


def test_rule_44_over_rest(api: httpx.Client, symbol: str, bid: Message) -> None:
    old, new = f"{symbol}-1", f"{symbol}-2"
    answer = put(api, bid, client_order_id=new, quantity="4")
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["client_order_id"], told["quantity"], told["priority_kept"]) == (new, "4", True)
    assert (told["order_id"], told["duplicate"]) == (bid["order_id"], False)
    again = put(api, bid, client_order_id=new, quantity="4.0")
    assert (again.status_code, again.json()) == (200, told | {"duplicate": True})
    for client_order_id in (old, new):
        (found,) = api.get("/orders", params={"client_order_id": client_order_id}).json()["items"]
        assert (found["order_id"], found["client_order_id"]) == (bid["order_id"], new)
    history = api.get(f"/orders/{bid['order_id']}/history").json()["items"]
    assert [event["client_order_id"] for event in history] == [old, new]
    (gone,) = api.delete("/orders", params={"client_order_id": old, "account": "ann"}).json()
    assert (gone["order_id"], gone["status"], gone["client_order_id"]) == (
        bid["order_id"], "canceled", new,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"client_order_id": "{symbol}-1", "quantity": "4"}, 409, "client_order_id_reused"),
        ({"client_order_id": "{symbol}-3", "price": "90.001"}, 422, "price_off_tick"),
        ({"client_order_id": ""}, 400, "invalid_client_order_id"),
        ({"client_order_id": 7}, 400, "invalid_client_order_id"),
        ({"client_order_id": "a\u0000b"}, 400, "invalid_client_order_id"),
        ({"client_order_id": " a", "quantity": "NaN"}, 400, "invalid_quantity"),
        ({"client_id": "{symbol}-3"}, 400, "unknown_field"),
    ],
)
def test_rule_44_what_is_refused_leaves_the_order_and_the_id(
    api: httpx.Client, symbol: str, bid: Message, change: Message, status: int, code: str
) -> None:
    before = api.get(f"/orders/{bid['order_id']}").json()
    body = {
        name: value.format(symbol=symbol) if isinstance(value, str) else value
        for name, value in change.items()
    }
    answer = put(api, bid, **body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert api.get(f"/orders/{bid['order_id']}").json() == before
    answer = put(api, bid, client_order_id=f"{symbol}-3")
    assert (answer.status_code, answer.json()["duplicate"]) == (200, False)


def test_rule_44_null_is_as_it_was(api: httpx.Client, symbol: str, bid: Message) -> None:
    answer = put(api, bid, client_order_id=None)
    assert answer.json()["client_order_id"] == f"{symbol}-1"


def test_rule_44_the_feed_says_what_the_order_was_called_by_then(
    services: Services, api: httpx.Client, symbol: str, bid: Message
) -> None:
    for name, change in (("2", {}), ("3", {"price": "91"}), ("4", {"quantity": "9"})):
        assert put(api, bid, client_order_id=f"{symbol}-{name}", **change).status_code == 200
    place(api, symbol, "sell", "2", "91")
    names = [f"{symbol}-{number}" for number in (1, 2, 3, 4, 4)]
    url = f"{services.main_ws}/order_updates?symbol={symbol}&account=ann&from_seq=1"
    with listening(url) as socket:
        events = [socket.next() for _ in names]
    assert [event["client_order_id"] for event in events] == names
    assert [(event["event"], event["reason"]) for event in events] == [
        ("new", None), ("replaced", "priority_kept"), ("replaced", "priority_lost"),
        ("replaced", "priority_lost"), ("partial_fill", None),
    ]  # fmt: skip
