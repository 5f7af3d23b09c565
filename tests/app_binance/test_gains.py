"""What the engine gained for this door: other triggers, trailing stops, pairs, other ids."""

from decimal import Decimal
from typing import Any

import pytest

from tests.app_binance.traders import Pit, Trader


@pytest.fixture
def ann(pit: Pit) -> Trader:
    return pit.trader("ann")


@pytest.fixture
def bob(pit: Pit) -> Trader:
    return pit.trader("bob")


@pytest.fixture
def market(pit: Pit, bob: Trader) -> Pit:
    """The last trade was at 100."""
    trade(pit, bob, "100")
    return pit


def trade(pit: Pit, bob: Trader, price: str) -> None:
    """Let somebody trade at a price."""
    mode = {"selfTradePreventionMode": "NONE"}
    pit.limit(bob, "SELL", "0.001", price, **mode)
    told = pit.limit(bob, "BUY", "0.001", price, **mode)
    assert told["fills"][0]["price"].startswith(price)


def test_a_take_profit_fires_the_other_way(market: Pit, ann: Trader, bob: Trader) -> None:
    order = {
        "symbol": market.name, "type": "TAKE_PROFIT_LIMIT", "timeInForce": "GTC", "quantity": "1",
    }  # fmt: skip
    sell = ann.post(
        "order", **order, side="SELL", price="109", stopPrice="110", newOrderRespType="RESULT"
    )
    buy = ann.post(
        "order", **order, side="BUY", price="91", stopPrice="90", newOrderRespType="RESULT"
    )
    for told in (sell, buy):
        assert (told["type"], told["status"], told["workingTime"]) == (
            "TAKE_PROFIT_LIMIT", "NEW", -1,
        )  # fmt: skip
    assert sell["stopPrice"] == "110.00000000"

    def working(told: dict[str, Any]) -> bool:
        found = ann.get("order", symbol=market.name, orderId=told["orderId"])
        assert found["type"] == "TAKE_PROFIT_LIMIT"
        return bool(found["isWorking"])

    assert (working(sell), working(buy)) == (False, False)
    trade(market, bob, "105")
    assert (working(sell), working(buy)) == (False, False)
    trade(market, bob, "110")
    assert (working(sell), working(buy)) == (True, False)
    ours = market.ours("GET", f"/orders/{sell['orderId']}")
    assert (ours["trigger"], ours["status"]) == ("take_profit", "new")


@pytest.mark.parametrize(
    ("kind", "name"), [("STOP_LOSS", "Stop loss"), ("TAKE_PROFIT", "Take profit")]
)
def test_a_stop_without_a_price(market: Pit, ann: Trader, kind: str, name: str) -> None:
    order = {"symbol": market.name, "side": "SELL", "type": kind, "quantity": "1"}
    wanted = (-2010, f"{name} orders are not supported for this symbol.")
    assert ann.refused("POST", "order", **order, stopPrice="95") == wanted
    assert ann.refused("POST", "order/test", **order, stopPrice="95") == wanted


def test_a_trailing_stop(market: Pit, ann: Trader, bob: Trader) -> None:
    order = {
        "symbol": market.name, "side": "SELL", "type": "STOP_LOSS_LIMIT", "timeInForce": "GTC",
        "quantity": "1", "price": "50",
    }  # fmt: skip
    told = ann.post("order", **order, trailingDelta="1000", newOrderRespType="RESULT")
    assert (told["trailingDelta"], told["status"]) == (1000, "NEW")
    (found,) = ann.get("openOrders", symbol=market.name)
    assert (found["trailingDelta"], found["stopPrice"]) == (1000, "90.00000000")
    trade(market, bob, "120")
    (found,) = ann.get("openOrders", symbol=market.name)
    assert found["stopPrice"] == "108.00000000"
    trade(market, bob, "108")
    (found,) = ann.get("openOrders", symbol=market.name)
    assert found["isWorking"]
    filtered = (-1013, "Filter failure: TRAILING_DELTA")
    for delta in ("0", "5001"):
        assert ann.refused("POST", "order", **order, trailingDelta=delta) == filtered
    both = {"trailingDelta": "100", "stopPrice": "90"}
    assert ann.refused("POST", "order", **order, **both)[0] == -1128


def oco(pit: Pit, **more: Any) -> dict[str, Any]:
    return {
        "symbol": pit.name, "side": "SELL", "quantity": "1", "aboveType": "LIMIT_MAKER",
        "abovePrice": "110", "belowType": "STOP_LOSS_LIMIT", "belowPrice": "89",
        "belowStopPrice": "90", "belowTimeInForce": "GTC", **more,
    }  # fmt: skip


def old_oco(pit: Pit, **more: Any) -> dict[str, Any]:
    return {
        "symbol": pit.name, "side": "SELL", "quantity": "1", "price": "110", "stopPrice": "90",
        "stopLimitPrice": "89", "stopLimitTimeInForce": "GTC", **more,
    }  # fmt: skip


@pytest.mark.parametrize(("path", "sent"), [("orderList/oco", oco), ("order/oco", old_oco)])
def test_a_pair_of_which_one_cancels_the_other(
    market: Pit, ann: Trader, bob: Trader, path: str, sent: Any
) -> None:
    told = ann.post(path, **sent(market, listClientOrderId="list-1"))
    assert (told["contingencyType"], told["listStatusType"], told["listOrderStatus"]) == (
        "OCO", "EXEC_STARTED", "EXECUTING",
    )  # fmt: skip
    assert (told["listClientOrderId"], told["symbol"]) == ("list-1", market.name)
    reports = told["orderReports"]
    assert [(each["type"], each["status"], each["orderListId"]) for each in reports] == [
        (kind, "NEW", told["orderListId"]) for kind in ("LIMIT_MAKER", "STOP_LOSS_LIMIT")
    ]
    assert [each["orderId"] for each in told["orders"]] == [each["orderId"] for each in reports]
    ours = market.ours("GET", f"/orders/{reports[0]['orderId']}")
    assert int(ours["oco_order_id"]) == reports[1]["orderId"]
    found = ann.get("orderList", orderListId=told["orderListId"])
    assert found["orders"] == told["orders"]
    assert ann.get("orderList", origClientOrderId="list-1") == found
    assert ann.get("openOrderList") == [found]
    assert ann.get("allOrderList") == [found]
    market.limit(bob, "BUY", "0.5", "110")
    by_id = {each["orderId"]: each for each in ann.get("allOrders", symbol=market.name)}
    assert [by_id[each["orderId"]]["status"] for each in reports] == ["PARTIALLY_FILLED", "EXPIRED"]
    assert ann.get("openOrderList") == []


def test_a_pair_is_canceled_whole(market: Pit, ann: Trader, bob: Trader) -> None:
    told = ann.post("orderList/oco", **oco(market))
    number = told["orderListId"]
    missing = (-2013, "Order list does not exist.")
    assert bob.refused("GET", "orderList", orderListId=number) == missing
    unknown = (-2011, "Unknown order sent.")
    assert bob.refused("DELETE", "orderList", symbol=market.name, orderListId=number) == unknown
    gone = ann.delete("orderList", symbol=market.name, orderListId=number)
    assert (gone["listStatusType"], gone["listOrderStatus"]) == ("ALL_DONE", "ALL_DONE")
    assert [each["status"] for each in gone["orderReports"]] == ["CANCELED", "CANCELED"]
    assert ann.get("openOrders") == []
    assert ann.refused("DELETE", "orderList", symbol=market.name, orderListId=number) == unknown
    assert ann.refused("GET", "orderList", orderListId=number + 1) == missing
    assert ann.refused("GET", "orderList")[0] == -1102


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"belowStopPrice": "101"}, -2010),
        ({"aboveType": "LIMIT"}, -1158),
        ({"belowType": "LIMIT_MAKER", "belowStopPrice": None, "belowTimeInForce": None}, -1168),
        ({"belowTimeInForce": None}, -1102),
        ({"belowStopPrice": None}, -1102),
        ({"aboveStopPrice": "120"}, -1106),
        ({"belowPrice": "89.001"}, -1013),
        ({"quantity": "2000"}, -2010),
        ({"limitPrice": "1"}, -1104),
    ],
)
def test_a_pair_that_is_refused_leaves_nothing(
    market: Pit, ann: Trader, more: dict[str, Any], code: int
) -> None:
    assert ann.refused("POST", "orderList/oco", **oco(market, **more))[0] == code
    assert ann.get("allOrders", symbol=market.name) == []


def test_a_pair_of_two_triggers(market: Pit, ann: Trader) -> None:
    sent = oco(
        market, aboveType="TAKE_PROFIT_LIMIT", aboveStopPrice="110", abovePrice="111",
        aboveTimeInForce="GTC", newOrderRespType="ACK",
    )  # fmt: skip
    told = ann.post("orderList/oco", **sent)
    assert told["orderReports"] == []
    kinds = {each["type"] for each in ann.get("openOrders", symbol=market.name)}
    assert kinds == {"TAKE_PROFIT_LIMIT", "STOP_LOSS_LIMIT"}


def test_an_amend_keeps_the_place(pit: Pit, ann: Trader, bob: Trader) -> None:
    first = pit.limit(ann, "BUY", "3", "100", newClientOrderId="one")
    pit.limit(bob, "BUY", "3", "100")
    which = {"symbol": pit.name, "orderId": first["orderId"]}

    def put(**more: Any) -> Any:
        answer = ann.call("PUT", "/api/v3/order/amend/keepPriority", **which, **more)
        assert answer.status_code == 200, answer.text
        return answer.json()

    told = put(newQty="2", newClientOrderId="two")
    amended = told["amendedOrder"]
    assert (amended["origClientOrderId"], amended["clientOrderId"], amended["qty"]) == (
        "one", "two", "2.00000000",
    )  # fmt: skip
    assert put(newQty="1", newClientOrderId="two")["amendedOrder"]["clientOrderId"] == "two"
    for client_id in ("one", "two"):
        found = ann.get("order", symbol=pit.name, origClientOrderId=client_id)
        assert (found["orderId"], found["clientOrderId"]) == (first["orderId"], "two")
    carl = pit.trader("carl")
    pit.limit(carl, "SELL", "1", "100")
    assert ann.get("order", **which)["status"] == "FILLED"
    gone = ann.call("PUT", "/api/v3/order/amend/keepPriority", **which, newQty="0.5").json()
    assert gone["code"] == -2011


@pytest.mark.parametrize(
    ("quantity", "code"), [("3", -2038), ("2", -2038), ("0", -1013), ("0.0001", -1013)]
)
def test_an_amend_that_is_refused(pit: Pit, ann: Trader, quantity: str, code: int) -> None:
    order = pit.limit(ann, "BUY", "2", "100")
    path = "order/amend/keepPriority"
    which = {"symbol": pit.name, "orderId": order["orderId"]}
    assert ann.refused("PUT", path, **which, newQty=quantity)[0] == code
    assert ann.refused("PUT", path, **which)[0] == -1102
    assert ann.get("order", **which)["origQty"] == "2.00000000"


def test_candles_have_what_takers_bought(pit: Pit, ann: Trader, bob: Trader) -> None:
    pit.limit(bob, "SELL", "1", "100")
    pit.limit(ann, "BUY", "1", "100")
    pit.limit(ann, "BUY", "2", "100")
    pit.limit(bob, "SELL", "2", "100")
    for interval in ("1s", "1m", "3m", "30m", "2h", "6h", "8h", "12h", "1d", "3d", "1w", "1M"):
        candles = pit.public("klines", symbol=pit.name, interval=interval)
        sums = [sum(Decimal(candle[place]) for candle in candles) for place in (5, 9, 10)]
        assert sums == [3, 1, 100]
        assert all(candle[6] > candle[0] for candle in candles)
