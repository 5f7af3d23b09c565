"""/ws-api/v3: the calls of REST as messages."""

import base64
import json
import time
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from app_binance.calls.table import CALLS
from tests.app_binance.streams.clients import Client, Market, following, signed_params
from tests.keys import now

Json = dict[str, Any]


def test_public_calls_answer_as_rest_does(market: Market) -> None:
    ann, bob = market.by
    market.place(ann, "sell", "5", "20")
    market.place(bob, "buy", "2", "20")
    asked: dict[str, tuple[str, Json]] = {
        "depth": ("depth", {"symbol": market.name, "limit": 5}),
        "trades.recent": ("trades", {"symbol": market.name, "limit": 5}),
        "trades.aggregate": ("aggTrades", {"symbol": market.name}),
        "klines": ("klines", {"symbol": market.name, "interval": "1m"}),
        "ticker.price": ("ticker/price", {"symbol": market.name}),
        "ticker.book": ("ticker/bookTicker", {"symbol": market.name}),
        "avgPrice": ("avgPrice", {"symbol": market.name}),
        "ping": ("ping", {}),
    }
    with following(f"{market.ws}/ws-api/v3") as client:
        for method, (path, params) in asked.items():
            answer = client.ask(method, params, method)
            assert (answer["id"], answer["status"]) == (method, 200), answer
            assert answer["result"] == market.get(f"/api/v3/{path}", **params)
            (weight,) = answer["rateLimits"]
            assert weight["rateLimitType"] == "REQUEST_WEIGHT"
            assert 0 < weight["count"] < weight["limit"]
        info = client.ask("exchangeInfo", {"symbols": [market.name]})["result"]["symbols"]
        assert [one["symbol"] for one in info] == [market.name]
        assert "rateLimits" not in client.ask("ping", {"returnRateLimits": False})
        assert client.ask("ping", number=None)["id"] is None
        assert client.ask("ping", number=2**62)["id"] == 2**62


@pytest.mark.parametrize("encoded", [False, True])
def test_an_order_lives_through_it(market: Market, encoded: bool) -> None:
    ann, _ = market.by
    key = market.by[ann]
    with following(f"{market.ws}/ws-api/v3") as client:

        def ask(method: str, **params: Any) -> Any:
            answer = client.ask(method, signed_params(key, encoded=encoded, **params))
            assert answer["status"] == 200, answer
            return answer["result"]

        terms = {"symbol": market.name, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC"}
        name = "my order +1" if encoded else "my-order-1"
        assert ask("order.test", **terms, quantity="3", price="10") == {}
        placed = ask("order.place", **terms, quantity="3", price="10", newClientOrderId=name)
        assert (placed["status"], placed["clientOrderId"]) == ("NEW", name)
        found = ask("order.status", symbol=market.name, orderId=placed["orderId"])
        assert found["origQty"] == "3.00000000"
        assert [one["orderId"] for one in ask("openOrders.status")] == [placed["orderId"]]
        assert [one["orderId"] for one in ask("allOrders", symbol=market.name)] == [
            placed["orderId"]
        ]
        gone = ask("order.cancel", symbol=market.name, origClientOrderId=name)
        assert gone["status"] == "CANCELED"
        ask("order.place", **terms, quantity=2, price=9.5, newOrderRespType="ACK")
        assert len(ask("openOrders.cancelAll", symbol=market.name)) == 1
        assert ask("myTrades", symbol=market.name) == []
        balances = {one["asset"]: one for one in ask("account.status")["balances"]}
        assert balances[market.base]["free"] == "1000000.00000000"


FAULTS: list[tuple[str, int]] = [
    ("{", -1135), ("[]", -1135), ('{"id":1,"method":7}', -1135),
    ('{"id":true,"method":"ping"}', -1135), ('{"id":1.5,"method":"ping"}', -1135),
    ('{"id":{},"method":"ping"}', -1135), ('{"id":"' + "x" * 37 + '","method":"ping"}', -1135),
    ('{"id":1e999999999,"method":"ping"}', -1135), ('{"id":1e999999,"method":"ping"}', -1135),
    ('{"id":1,"method":"ping","params":[]}', -1135),
    ('{"id":1,"method":"order.fly","params":{}}', -1000),
    ('{"id":1,"method":"ping","params":{"more":1}}', -1104),
    ('{"id":1,"method":"depth","params":{"symbol":"NOSUCH"}}', -1121),
    ('{"id":1,"method":"depth","params":{}}', -1102),
    ('{"id":1,"method":"order.place","params":{"symbol":"X"}}', -2014),
    ('{"id":1,"method":"userDataStream.subscribe","params":{}}', -2014),
    ('{"id":1,"method":"userDataStream.unsubscribe","params":{}}', -2036),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), FAULTS)
def test_what_cannot_be_done_is_said(market: Market, text: str, code: int) -> None:
    with following(f"{market.ws}/ws-api/v3") as client:
        client.socket.send(text)
        answer = client.next()
        assert answer["error"]["code"] == code, answer
        assert answer["status"] >= 400
        assert "rateLimits" in answer
        assert client.ask("ping", number=3)["result"] == {}


def test_signatures(market: Market) -> None:
    """Each that is wrong is refused in Binance's words, and nothing is done."""
    ann, bob = market.by
    key = market.by[ann]
    right = signed_params(key, symbol=market.name)
    other = {**signed_params(market.by[bob]), "apiKey": key.partition(".")[0]}
    wrong: list[tuple[Json, int]] = [
        ({**right, "signature": "0" * 64}, -1022),
        ({**right, "limit": 5}, -1022),
        (other, -1022),
        ({name: value for name, value in right.items() if name != "signature"}, -1102),
        ({name: value for name, value in right.items() if name != "apiKey"}, -2014),
        ({**right, "apiKey": "nobody"}, -2015),
        (signed_params(key, age=6000, symbol=market.name), -1021),
        (signed_params(key, age=-6000, symbol=market.name), -1021),
        (signed_params(key, symbol=market.name, recvWindow=70000), -1131),
    ]
    with following(f"{market.ws}/ws-api/v3") as client:
        for params, code in wrong:
            assert client.ask("allOrders", params)["error"]["code"] == code, params
        late = signed_params(key, age=6000, symbol=market.name, recvWindow=60000)
        assert client.ask("allOrders", late)["result"] == []


def logged_on(market: Market, account: str) -> tuple[Ed25519PrivateKey, str]:
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return private, market.keys.key(account, ["read", "trade"], public_key=public)


def test_a_session_by_ed25519(market: Market) -> None:
    ann, bob = market.by
    private, key_id = logged_on(market, ann)
    params: Json = {"apiKey": key_id, "timestamp": now()}
    text = "&".join(f"{name}={params[name]}" for name in sorted(params))
    params["signature"] = base64.b64encode(private.sign(text.encode())).decode()
    with following(f"{market.ws}/ws-api/v3") as client:
        assert client.ask("session.status")["result"]["apiKey"] is None
        hmac_key = signed_params(market.by[bob])
        assert client.ask("session.logon", hmac_key)["error"]["code"] == -4056
        told = client.ask("session.logon", params)["result"]
        assert (told["apiKey"], told["userDataStream"]) == (key_id, False)
        assert client.ask("userDataStream.subscribe")["result"] == {"subscriptionId": 0}
        order = {"symbol": market.name, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC",
                 "quantity": "1", "price": "2"}  # fmt: skip
        assert client.ask("order.place", order)["error"]["code"] == -1102  # timestamp
        client.send(method="order.place", params={**order, "timestamp": now()}, id=9)
        seen = [client.next(), client.next()]
        (event,) = [one["event"] for one in seen if one.get("event", {}).get("x")] or [
            client.event("executionReport")["event"]
        ]
        assert event["p"] == "2.00000000"
        assert client.ask("session.logout")["result"]["apiKey"] is None
        assert client.ask("order.place", {**order, "timestamp": now()})["error"]["code"] == -2014
        assert client.ask("session.subscriptions")["result"] == []


def test_a_revoked_key_asks_for_nothing_more(market: Market) -> None:
    ann, _ = market.by
    with following(f"{market.ws}/ws-api/v3") as client:
        assert client.ask("account.status", signed_params(market.by[ann]))["status"] == 200
        market.operator.delete(f"/keys/{market.by[ann].partition('.')[0]}")
        codes = set[int]()
        deadline = time.monotonic() + 2  # within a second, says the document
        while time.monotonic() < deadline:
            answer = client.ask("account.status", signed_params(market.by[ann]))
            codes.add(answer.get("error", {}).get("code", 0))
            if answer["status"] == 401:
                break
        assert answer["error"]["code"] == -2015
        assert codes <= {0, -2015}


def test_every_call_that_has_a_name_here_is_answered(market: Market) -> None:
    """By its own words or by its result: none is unknown, none ends the connection."""
    ann, _ = market.by
    with following(f"{market.ws}/ws-api/v3") as client:
        for method in CALLS.sockets:
            answer = client.ask(method, signed_params(market.by[ann]), method)
            assert answer["id"] == method
            assert "result" in answer or answer["error"]["code"] not in (-1000, -1001, -1006)


def test_listen_keys_by_messages(market: Market) -> None:
    ann, _ = market.by
    key = {"apiKey": market.by[ann].partition(".")[0]}
    with following(f"{market.ws}/ws-api/v3") as client:
        given = client.ask("userDataStream.start", key)["result"]["listenKey"]
        assert given == market.listen_key(ann)
        assert client.ask("userDataStream.ping", {**key, "listenKey": given})["result"] == {}
        assert client.ask("userDataStream.stop", {**key, "listenKey": given})["result"] == {}
        again = client.ask("userDataStream.ping", {**key, "listenKey": given})
        assert again["error"]["code"] == -1125


def test_answers_come_in_the_order_of_the_questions(market: Market) -> None:
    with following(f"{market.ws}/ws-api/v3") as client:
        for number in range(50):
            client.socket.send(json.dumps({"id": number, "method": "time"}))
        assert [Client.next(client)["id"] for _ in range(50)] == [*range(50)]
