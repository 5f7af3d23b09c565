"""What no client of Binance would send: it is refused whole, and numbers stay right at the edge."""

from typing import Any

import pytest

from tests.app_binance.streams.clients import following
from tests.app_binance.traders import Pit, Trader
from tests.processes import Services

AMEND = "order/amend/keepPriority"

MODES = ("STOP_ON_FAILURE", "ALLOW_FAILURE")

UNREADABLE = ("x" * 65, "two  spaces", " before", "after ", "zero\u200bwidth", "e\u0301")
"""Names that no order can have."""


@pytest.fixture
def ann(pit: Pit) -> Trader:
    return pit.trader("ann")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"cancelOrderId": None}, -1102),
        ({"cancelOrderId": "abc"}, -1100),
        ({"cancelOrderId": "\u0661"}, -1100),
        ({"cancelOrderId": ""}, -1105),
        ({"cancelOrderId": 2**63}, -1108),
        ({"cancelOrderId": None, "cancelOrigClientOrderId": ""}, -1105),
        ({"cancelOrigClientOrderId": "a\0b"}, -1130),
        ({"cancelNewClientOrderId": ""}, -1105),
        *[({"newClientOrderId": name}, -1100) for name in UNREADABLE],
        ({"quantity": "0"}, -1013),
        ({"quantity": "99999999999999999999"}, -1013),
        ({"price": "0"}, -1013),
        ({"price": "0.0000000000000000001"}, -1013),
        ({"icebergQty": "2"}, -1013),
        ({"icebergQty": "0"}, -1013),
    ],
)
def test_a_replacement_that_cannot_be_read_does_neither_half(
    pit: Pit, ann: Trader, mode: str, sent: dict[str, Any], code: int
) -> None:
    old = pit.limit(ann, "BUY", "1", "1")
    order = {
        "symbol": pit.name, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1",
        "price": "2", "cancelReplaceMode": mode, "cancelOrderId": old["orderId"],
    }  # fmt: skip
    assert ann.refused("POST", "order/cancelReplace", **(order | sent))[0] == code
    (left,) = ann.get("allOrders", symbol=pit.name)
    assert (left["orderId"], left["status"]) == (old["orderId"], "NEW")


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_name_that_no_order_can_have_finds_none(pit: Pit, ann: Trader, name: str) -> None:
    by_name = {"symbol": pit.name, "origClientOrderId": name}
    assert ann.refused("GET", "order", **by_name) == (-2013, "Order does not exist.")
    assert ann.refused("DELETE", "order", **by_name) == (-2011, "Unknown order sent.")
    amended = ann.refused("PUT", "order/amend/keepPriority", newQty="1", **by_name)
    assert amended == (-2013, "Order does not exist.")
    found = ann.refused("GET", "orderList", origClientOrderId=name)
    assert found == (-2013, "Order list does not exist.")
    gone = ann.refused("DELETE", "orderList", symbol=pit.name, listClientOrderId=name)
    assert gone == (-2011, "Unknown order sent.")


# --------------------------------------------------------------------------------------- lists
@pytest.fixture
def market(pit: Pit, ann: Trader) -> Pit:
    """A pair that was last traded at 100."""
    pit.limit(ann, "SELL", "1", "100")
    pit.limit(pit.trader("bob"), "BUY", "1", "100")
    return pit


def pair(pit: Pit, **more: Any) -> dict[str, Any]:
    return {
        "symbol": pit.name, "side": "SELL", "quantity": "1", "aboveType": "LIMIT_MAKER",
        "abovePrice": "110", "belowType": "STOP_LOSS_LIMIT", "belowPrice": "89",
        "belowStopPrice": "90", "belowTimeInForce": "GTC", **more,
    }  # fmt: skip


@pytest.mark.parametrize(
    "names",
    [
        {"listClientOrderId": "L"},
        {"listClientOrderId": "L", "belowClientOrderId": "B"},
        {"listClientOrderId": "L", "aboveClientOrderId": "A"},
        {"aboveClientOrderId": "A", "belowClientOrderId": "B"},
        {},
    ],
)
def test_a_list_is_found_by_the_name_that_it_is_told_by(
    market: Pit, ann: Trader, names: dict[str, str]
) -> None:
    told = ann.post("orderList/oco", **pair(market, **names))
    found = ann.get("orderList", origClientOrderId=told["listClientOrderId"])
    assert found["orderListId"] == told["orderListId"]
    assert found["listClientOrderId"] == told["listClientOrderId"]
    by_name = {"symbol": market.name, "listClientOrderId": told["listClientOrderId"]}
    assert ann.delete("orderList", **by_name)["listClientOrderId"] == told["listClientOrderId"]


def test_two_names_of_different_lists_mean_none(market: Pit, ann: Trader) -> None:
    one, other = (ann.post("orderList/oco", **pair(market)) for _ in range(2))
    single = market.limit(ann, "SELL", "1", "120", newClientOrderId="single")
    assert single["orderListId"] == -1
    for name in (other["listClientOrderId"], single["clientOrderId"], "nobody"):
        both = {"orderListId": one["orderListId"], "origClientOrderId": name}
        assert ann.refused("GET", "orderList", **both)[0] == -2013
        both = {"orderListId": one["orderListId"], "listClientOrderId": name}
        assert ann.refused("DELETE", "orderList", symbol=market.name, **both)[0] == -2011
    assert len(ann.get("openOrderList")) == 2


@pytest.mark.parametrize("leg", ["aboveClientOrderId", "belowClientOrderId", "listClientOrderId"])
@pytest.mark.parametrize("name", UNREADABLE)
def test_a_list_with_a_name_that_cannot_be(market: Pit, ann: Trader, leg: str, name: str) -> None:
    refused = ann.refused("POST", "orderList/oco", **pair(market, **{leg: name}))
    assert refused == (-1100, "Illegal characters found in a parameter.")
    assert ann.get("openOrders") == []


def test_fills_tell_of_which_list_they_are(market: Pit, ann: Trader) -> None:
    told = ann.post("orderList/oco", **pair(market))
    bob = market.trader("bob")
    market.limit(bob, "BUY", "1", "110")
    lists = [each["orderListId"] for each in ann.get("myTrades", symbol=market.name)]
    assert lists == [-1, told["orderListId"]]
    assert {each["orderListId"] for each in bob.get("myTrades", symbol=market.name)} == {-1}


@pytest.mark.parametrize(
    "trigger",
    [
        {"type": "STOP_LOSS_LIMIT", "stopPrice": "90"},
        {"type": "STOP_LOSS_LIMIT", "trailingDelta": "500"},
        {"type": "TAKE_PROFIT_LIMIT", "stopPrice": "110"},
    ],
)
def test_an_order_that_waits_is_amended_as_any_other(
    market: Pit, ann: Trader, trigger: dict[str, str]
) -> None:
    stop = ann.post(
        "order", symbol=market.name, side="SELL", timeInForce="GTC", quantity="3", price="89",
        newClientOrderId="stop", **trigger,
    )  # fmt: skip
    sent = {"symbol": market.name, "orderId": stop["orderId"]}
    amended = ann.call("PUT", f"/api/v3/{AMEND}", **sent, newQty="2", newClientOrderId="less")
    assert amended.status_code == 200, amended.text
    told = amended.json()
    assert (told["amendedOrder"]["qty"], told["amendedOrder"]["clientOrderId"]) == (
        "2.00000000", "less",
    )  # fmt: skip
    assert isinstance(told["executionId"], int)
    held = {one["asset"]: one["locked"] for one in ann.get("account")["balances"]}
    assert held[market.base] == "2.00000000"


# ------------------------------------------------------------------------------------- numbers
@pytest.mark.parametrize("price", ["0.000000000003", "0.000000010000000007", "123.45"])
def test_an_average_of_one_price_is_that_price(services: Services, pit: Pit, price: str) -> None:
    tiny = Pit(services, pit.http, terms={"tick_size": "0.000000000000000001"})
    ann, bob = tiny.trader("ann"), tiny.trader("bob")
    tiny.limit(ann, "SELL", "3", price)
    tiny.limit(bob, "BUY", "3", price)
    ticker = tiny.public("ticker/24hr", symbol=tiny.name)
    average = tiny.public("avgPrice", symbol=tiny.name)
    told = ticker["lastPrice"]
    assert told.startswith(price)
    assert (ticker["weightedAvgPrice"], average["price"]) == (told, told)


# ------------------------------------------------------------------------------------- sockets
@pytest.mark.parametrize(
    "method",
    [
        "session.logon", "session.status", "session.logout", "session.subscriptions",
        "userDataStream.subscribe", "userDataStream.subscribe.signature",
        "userDataStream.unsubscribe", "ping", "order.place",
    ],
)  # fmt: skip
def test_no_method_takes_what_it_does_not_know(services: Services, method: str) -> None:
    with following(f"{services.main_ws}/ws-api/v3") as client:
        answer = client.ask(method, {"junk": 1, "more": "x"})
    signed = method == "order.place"  # who it is comes first
    assert answer["error"]["code"] == (-2014 if signed else -1104)
