"""Orders through Binance's door, compared with what our own REST says of them."""

from typing import Any

import pytest

from tests.app_binance.traders import Pit, Trader


@pytest.fixture
def ann(pit: Pit) -> Trader:
    return pit.trader("ann")


@pytest.fixture
def bob(pit: Pit) -> Trader:
    return pit.trader("bob")


def test_a_limit_order_is_told_in_full(pit: Pit, ann: Trader, bob: Trader) -> None:
    maker = pit.limit(bob, "SELL", "2", "100", newClientOrderId="maker-1")
    assert (maker["status"], maker["fills"]) == ("NEW", [])
    told = pit.limit(ann, "BUY", "3", "101", newClientOrderId="x-1")
    (fill,) = told.pop("fills")
    trade_id = fill.pop("tradeId")
    assert fill == {
        "price": "100.00000000", "qty": "2.00000000", "commission": "0.40000000",
        "commissionAsset": pit.quote,
    }  # fmt: skip
    order_id, at = told.pop("orderId"), told.pop("transactTime")
    assert told.pop("workingTime") == at
    assert told == {
        "symbol": pit.name, "orderListId": -1, "clientOrderId": "x-1", "price": "101.00000000",
        "origQty": "3.00000000", "executedQty": "2.00000000", "origQuoteOrderQty": "0.00000000",
        "cummulativeQuoteQty": "200.00000000", "status": "PARTIALLY_FILLED", "timeInForce": "GTC",
        "type": "LIMIT", "side": "BUY", "selfTradePreventionMode": "EXPIRE_TAKER",
    }  # fmt: skip
    ours = pit.ours("GET", f"/orders/{order_id}")
    assert (ours["client_order_id"], ours["status"]) == ("x-1", "partially_filled")
    assert ours["account"] == ann.account
    (trade,) = pit.ours("GET", f"/trades?order_id={order_id}")["items"]
    assert int(trade["trade_id"]) == trade_id


@pytest.mark.parametrize(("detail", "fields"), [("ACK", 5), ("RESULT", 16), ("FULL", 17)])
def test_how_much_an_answer_tells(pit: Pit, ann: Trader, detail: str, fields: int) -> None:
    told = pit.limit(ann, "BUY", "1", "1", newOrderRespType=detail)
    assert len(told) == fields
    assert ("fills" in told) == (detail == "FULL")


def test_every_type_becomes_our_order(pit: Pit, ann: Trader) -> None:
    common = {"symbol": pit.name, "side": "BUY", "quantity": "1", "newOrderRespType": "RESULT"}
    for more, wanted in (
        ({"type": "LIMIT", "timeInForce": "GTC", "price": "1"}, ("limit", "gtc", False, None)),
        ({"type": "LIMIT", "timeInForce": "IOC", "price": "1"}, ("limit", "ioc", False, None)),
        ({"type": "LIMIT", "timeInForce": "FOK", "price": "1"}, ("limit", "fok", False, None)),
        ({"type": "LIMIT_MAKER", "price": "1"}, ("limit", "gtc", True, None)),
        (
            {"type": "STOP_LOSS_LIMIT", "timeInForce": "GTC", "price": "9", "stopPrice": "8"},
            ("limit", "gtc", False, "8.00"),
        ),
        ({"type": "MARKET"}, ("market", "gtc", False, None)),
    ):  # fmt: skip
        told = ann.post("order", **common, **more)
        assert told["type"] == more["type"]
        ours = pit.ours("GET", f"/orders/{told['orderId']}")
        assert (
            ours["order_type"], ours["time_in_force"], ours["post_only"], ours["stop_price"]
        ) == wanted  # fmt: skip
        assert ann.get("order", symbol=pit.name, orderId=told["orderId"])["type"] == more["type"]


def test_an_iceberg_and_a_mode(pit: Pit, ann: Trader) -> None:
    told = pit.limit(ann, "BUY", "10", "1", icebergQty="2", selfTradePreventionMode="EXPIRE_BOTH")
    assert (told["icebergQty"], told["selfTradePreventionMode"]) == ("2.00000000", "EXPIRE_BOTH")
    ours = pit.ours("GET", f"/orders/{told['orderId']}")
    assert (ours["display_quantity"], ours["self_trade_prevention"]) == ("2.000", "cancel_both")


def test_a_market_order_by_money(pit: Pit, ann: Trader, bob: Trader) -> None:
    pit.limit(bob, "SELL", "5", "100")
    told = ann.post("order", symbol=pit.name, side="BUY", type="MARKET", quoteOrderQty="250")
    assert (told["status"], told["executedQty"]) == ("FILLED", "2.50000000")
    assert told["origQuoteOrderQty"] == told["cummulativeQuoteQty"] == "250.00000000"


def test_what_is_over_by_its_own_rules_is_expired(pit: Pit, ann: Trader, bob: Trader) -> None:
    pit.limit(bob, "SELL", "1", "100")
    assert pit.limit(ann, "BUY", "2", "100", timeInForce="IOC")["status"] == "EXPIRED"
    assert pit.limit(ann, "BUY", "2", "100", timeInForce="FOK")["status"] == "EXPIRED"
    pit.limit(ann, "SELL", "1", "100")
    assert pit.limit(ann, "BUY", "1", "100")["status"] == "EXPIRED_IN_MATCH"


def test_looked_at_and_canceled_by_either_id(pit: Pit, ann: Trader, bob: Trader) -> None:
    one = pit.limit(ann, "BUY", "1", "1", newClientOrderId="ünïcode 1")["orderId"]
    two = pit.limit(ann, "BUY", "1", "2")
    theirs = pit.limit(bob, "BUY", "1", "3")["orderId"]
    assert ann.get("order", symbol=pit.name, origClientOrderId="ünïcode 1")["orderId"] == one
    nameless = two["clientOrderId"]
    found = ann.get("order", symbol=pit.name, origClientOrderId=nameless)
    assert found["orderId"] == two["orderId"]
    assert [order["orderId"] for order in ann.get("openOrders", symbol=pit.name)] == [
        one, two["orderId"],
    ]  # fmt: skip
    assert [order["orderId"] for order in ann.get("openOrders")] == [one, two["orderId"]]
    gone = ann.delete("order", symbol=pit.name, orderId=one, newClientOrderId="c-1")
    assert (gone["origClientOrderId"], gone["clientOrderId"]) == ("ünïcode 1", "c-1")
    assert gone["status"] == "CANCELED"
    (other,) = ann.delete("openOrders", symbol=pit.name)
    assert other["orderId"] == two["orderId"]
    unknown = (-2011, "Unknown order sent.")
    assert ann.refused("DELETE", "openOrders", symbol=pit.name) == unknown
    for number in (one, theirs, 999999, 10**18):
        assert ann.refused("DELETE", "order", symbol=pit.name, orderId=number) == unknown
    missing = (-2013, "Order does not exist.")
    assert ann.refused("GET", "order", symbol=pit.name, orderId=theirs) == missing
    assert ann.refused("GET", "order", symbol=pit.name, origClientOrderId="none") == missing
    assert ann.get("openOrders") == []
    assert pit.ours("GET", f"/orders/{theirs}")["status"] == "new"


def test_an_order_of_another_symbol_is_not_meant(pit: Pit, ann: Trader) -> None:
    other = Pit(pit.services, pit.http)
    order = pit.limit(ann, "BUY", "1", "1", newClientOrderId="here")
    for by in ({"orderId": order["orderId"]}, {"origClientOrderId": "here"}):
        assert ann.refused("GET", "order", symbol=other.name, **by)[0] == -2013
        assert ann.refused("DELETE", "order", symbol=other.name, **by)[0] == -2011
    both = {"orderId": order["orderId"] + 1, "origClientOrderId": "here"}
    assert ann.refused("DELETE", "order", symbol=pit.name, **both)[0] == -2011
    assert len(ann.get("openOrders")) == 1


def test_all_orders_from_an_id_a_time_or_the_newest(pit: Pit, ann: Trader) -> None:
    placed = [pit.limit(ann, "BUY", "1", str(price)) for price in range(1, 6)]
    ids = [order["orderId"] for order in placed]

    def listed(**more: Any) -> list[int]:
        orders = ann.get("allOrders", symbol=pit.name, **more)
        return [order["orderId"] for order in orders]

    assert listed() == ids
    assert listed(limit=2) == ids[3:]
    assert listed(orderId=ids[1], limit=2) == ids[1:3]
    third = ann.get("order", symbol=pit.name, orderId=ids[2])["time"]
    assert listed(startTime=third) == [
        n for n, o in zip(ids, placed, strict=True) if o["transactTime"] >= third
    ]
    assert listed(startTime=0, limit=1) == ids[:1]
    assert listed(endTime=placed[0]["transactTime"] - 1) == []
    assert ann.refused("GET", "allOrders", symbol=pit.name, startTime=2, endTime=1)[0] == -1128


def test_more_open_orders_than_a_page_has(pit: Pit, ann: Trader) -> None:
    order = {"symbol": pit.symbol, "side": "buy", "quantity": "1", "account": ann.account}
    for price, number in (("1", 1000), ("2", 5)):
        answer = pit.ours("POST", "/orders/batch", orders=[order | {"price": price}] * number)
        assert {item["status"] for item in answer["items"]} == {201}
    told = ann.get("openOrders")
    assert [each["price"] for each in told] == ["1.00000000"] * 1000 + ["2.00000000"] * 5
    assert told == sorted(told, key=lambda each: each["orderId"])
    assert ann.get("openOrders", symbol=pit.name) == told
    assert len(ann.delete("openOrders", symbol=pit.name)) == 1005


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({"price": "1.001"}, (-1013, "Filter failure: PRICE_FILTER")),
        ({"price": "0"}, (-1013, "Filter failure: PRICE_FILTER")),
        ({"quantity": "0.0001"}, (-1013, "Filter failure: LOT_SIZE")),
        ({"quantity": "0"}, (-1013, "Filter failure: LOT_SIZE")),
        ({"quantity": "100000000"}, (-2010, "Account has insufficient balance for requested "
                                            "action.")),
        ({"icebergQty": "0.0005"}, (-1013, "Filter failure: ICEBERG_PARTS")),
        ({"icebergQty": "0.0015"}, (-1013, "Filter failure: LOT_SIZE")),
        ({"side": "buy"}, (-1117, "Invalid side.")),
        ({"type": "limit"}, (-1116, "Invalid orderType.")),
        ({"timeInForce": "GTX"}, (-1115, "Invalid timeInForce.")),
        ({"symbol": "NONE"}, (-1121, "Invalid symbol.")),
        ({"price": None}, (-1102, "Mandatory parameter 'price' was not sent, was empty/null, or "
                                  "malformed.")),
        ({"quantity": ""}, (-1102, "Mandatory parameter 'quantity' was not sent, was empty/null, "
                                   "or malformed.")),
        ({"side": None}, (-1102, "Mandatory parameter 'side' was not sent, was empty/null, or "
                                 "malformed.")),
        ({"price": "1e2"}, (-1100, "Illegal characters found in parameter 'price'; legal range is "
                                   "'^([0-9]{1,20})(\\.[0-9]{1,20})?$'.")),
        ({"price": "-1"}, (-1100, "Illegal characters found in parameter 'price'; legal range is "
                                  "'^([0-9]{1,20})(\\.[0-9]{1,20})?$'.")),
        ({"stopPrice": "1"}, (-1106, "Parameter 'stopPrice' sent when not required.")),
        ({"quoteOrderQty": "1"}, (-1106, "Parameter 'quoteOrderQty' sent when not required.")),
        ({"reduceOnly": "true"}, (-1104, "Not all sent parameters were read; read '6' parameter(s) "
                                         "but was sent '7'.")),
        ({"newOrderRespType": "ALL"}, (-1130, "Data sent for parameter 'newOrderRespType' is not "
                                              "valid.")),
        ({"icebergQty": "1", "timeInForce": "IOC"}, (-1014, "Unsupported order combination.")),
        ({"newClientOrderId": ""}, (-1105, "Parameter 'newClientOrderId' was empty.")),
    ],
    ids=lambda value: str(value)[:40],
)  # fmt: skip
def test_what_is_refused_and_how(
    pit: Pit, ann: Trader, more: dict[str, Any], wanted: tuple[int, str]
) -> None:
    order = {
        "symbol": pit.name, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1",
        "price": "1", **more,
    }  # fmt: skip
    assert ann.refused("POST", "order", **order) == wanted
    assert ann.refused("POST", "order/test", **order) == wanted
    assert ann.get("openOrders") == []


def test_a_test_does_nothing(pit: Pit, ann: Trader) -> None:
    order = {
        "symbol": pit.name, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1",
        "price": "1", "newClientOrderId": "t-1",
    }  # fmt: skip
    seq = pit.public("depth", symbol=pit.name)["lastUpdateId"]
    assert ann.post("order/test", **order) == {}
    assert pit.public("depth", symbol=pit.name)["lastUpdateId"] == seq
    assert ann.get("allOrders", symbol=pit.name) == []
    assert ann.post("order", **order)["clientOrderId"] == "t-1"


def test_a_repeated_client_id(pit: Pit, ann: Trader) -> None:
    first = pit.limit(ann, "BUY", "1", "1", newClientOrderId="same")
    assert pit.limit(ann, "BUY", "1", "1", newClientOrderId="same")["orderId"] == first["orderId"]
    order = {"symbol": pit.name, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC"}
    other = order | {"quantity": "2", "price": "1", "newClientOrderId": "same"}
    assert ann.refused("POST", "order", **other) == (-2010, "Duplicate order sent.")
    assert len(ann.get("openOrders")) == 1


def test_a_maker_that_would_take_and_markets_that_are_closed(
    pit: Pit, ann: Trader, bob: Trader
) -> None:
    pit.limit(bob, "SELL", "1", "5")
    maker = {"symbol": pit.name, "side": "BUY", "type": "LIMIT_MAKER", "quantity": "1"}
    assert ann.refused("POST", "order", **maker, price="5") == (
        -2010, "Order would immediately match and take."
    )  # fmt: skip
    pit.ours("PUT", f"/instruments/status?symbol={pit.symbol}", status="halted")
    assert ann.refused("POST", "order", **maker, price="4") == (-2010, "Market is closed.")
    assert pit.public("exchangeInfo", symbol=pit.name)["symbols"][0]["status"] == "HALT"


def test_a_blocked_account_and_one_that_orders_too_fast(pit: Pit, ann: Trader, bob: Trader) -> None:
    order = {"symbol": pit.name, "side": "BUY", "type": "LIMIT_MAKER", "quantity": "1"}
    pit.ours("PUT", f"/accounts/{ann.account}/limits", orders_per_second=1)
    answers = [
        ann.call("POST", "/api/v3/order", **order, price=str(price)) for price in range(1, 6)
    ]
    late = [answer for answer in answers if answer.status_code == 429]
    assert late
    for answer in late:
        assert answer.json() == {"code": -1015, "msg": "Too many new orders."}
        assert answer.headers["retry-after"] == "1"
    counts = [int(answer.headers["X-MBX-ORDER-COUNT-1D"]) for answer in answers]
    assert counts == [1, 2, 3, 4, 5]
    weights = [int(answer.headers["X-MBX-USED-WEIGHT-1M"]) for answer in answers]
    assert weights == sorted(weights) or 1 in weights  # a minute may begin meanwhile
    pit.ours("POST", f"/accounts/{bob.account}/block", reason="a test")
    assert bob.refused("POST", "order", **order, price="1") == (
        -2010, "This account may not place or cancel orders."
    )  # fmt: skip


def replacing(pit: Pit, order_id: int, **more: Any) -> dict[str, Any]:
    return {
        "symbol": pit.name, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1",
        "price": "2", "cancelReplaceMode": "STOP_ON_FAILURE", "cancelOrderId": order_id, **more,
    }  # fmt: skip


def test_cancel_and_replace(pit: Pit, ann: Trader) -> None:
    old = pit.limit(ann, "BUY", "1", "1")["orderId"]
    done = ann.post("order/cancelReplace", **replacing(pit, old))
    assert (done["cancelResult"], done["newOrderResult"]) == ("SUCCESS", "SUCCESS")
    assert done["cancelResponse"]["orderId"] == old
    (left,) = ann.get("openOrders")
    assert left["orderId"] == done["newOrderResponse"]["orderId"]


def test_a_replacement_of_what_is_gone(pit: Pit, ann: Trader) -> None:
    unknown = {"code": -2011, "msg": "Unknown order sent."}
    stopped = ann.call("POST", "/api/v3/order/cancelReplace", **replacing(pit, 999))
    assert stopped.status_code == 400
    assert stopped.json() == {
        "code": -2022,
        "msg": "Order cancel-replace failed.",
        "data": {
            "cancelResult": "FAILURE", "newOrderResult": "NOT_ATTEMPTED",
            "cancelResponse": unknown, "newOrderResponse": None,
        },
    }  # fmt: skip
    assert ann.get("openOrders") == []
    more = replacing(pit, 999, cancelReplaceMode="ALLOW_FAILURE")
    went_on = ann.call("POST", "/api/v3/order/cancelReplace", **more)
    assert (went_on.status_code, went_on.json()["code"]) == (409, -2021)
    data = went_on.json()["data"]
    assert (data["cancelResult"], data["newOrderResult"]) == ("FAILURE", "SUCCESS")
    assert data["cancelResponse"] == unknown
    assert len(ann.get("openOrders")) == 1
    both = replacing(pit, 999, cancelReplaceMode="ALLOW_FAILURE", price="0.001")
    failed = ann.call("POST", "/api/v3/order/cancelReplace", **both)
    assert (failed.status_code, failed.json()["code"]) == (400, -2022)
    assert failed.json()["data"]["newOrderResponse"]["code"] == -1013


def test_a_replacement_that_is_refused(pit: Pit, ann: Trader) -> None:
    old = pit.limit(ann, "BUY", "1", "1")["orderId"]
    answer = ann.call("POST", "/api/v3/order/cancelReplace", **replacing(pit, old, quantity="1e3"))
    assert answer.json()["code"] == -1100  # it cannot be read: nothing is done
    assert len(ann.get("openOrders")) == 1
    answer = ann.call("POST", "/api/v3/order/cancelReplace", **replacing(pit, old, price="1000000"))
    assert (answer.status_code, answer.json()["code"]) == (409, -2021)
    data = answer.json()["data"]
    assert (data["cancelResult"], data["newOrderResult"]) == ("SUCCESS", "FAILURE")
    assert data["newOrderResponse"]["msg"].startswith("Account has insufficient balance")
    assert ann.get("openOrders") == []
