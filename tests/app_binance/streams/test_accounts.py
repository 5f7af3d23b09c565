"""The stream of an account: by a listen key, and by a signature on /ws-api/v3."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import httpx
import pytest

from tests.app_binance.streams.clients import (
    Client,
    Market,
    deposit,
    event_of,
    following,
    signed_params,
)
from tests.clients import attempts
from tests.conftest import Server, open_session, superuser_url

Json = dict[str, Any]

WAYS = ["ws", "stream", "subscribe", "signature"]


@contextmanager
def account_stream(market: Market, account: str, way: str) -> Iterator[Client]:
    """Follow an account in one of the ways that clients have."""
    if way == "signature":
        with following(f"{market.ws}/ws-api/v3") as client:
            params = signed_params(market.by[account])
            answer = client.ask("userDataStream.subscribe.signature", params, "sub")
            assert (answer["status"], answer["result"]) == (200, {"subscriptionId": 0})
            yield client
        return
    key = market.listen_key(account)
    address = {"ws": f"/ws/{key}", "stream": f"/stream?streams={key}", "subscribe": "/ws"}[way]
    with following(f"{market.ws}{address}") as client:
        if way == "subscribe":
            assert client.ask("SUBSCRIBE", [key])["result"] is None
        assert client.ask("LIST_SUBSCRIPTIONS")["result"] == [key]
        yield client


def reports(client: Client, number: int) -> list[Json]:
    found: list[Json] = []
    while len(found) < number:
        found.append(event_of(client.event("executionReport")))
    return found


@pytest.mark.parametrize("way", WAYS)
def test_the_life_of_orders(market: Market, way: str) -> None:
    ann, bob = market.by
    with account_stream(market, ann, way) as client:
        one = market.place(ann, "buy", "5", "10.25", client_order_id="mine-1")
        market.place(bob, "sell", "2", "10")
        market.operator.delete(f"/orders/{one['order_id']}")
        placed, traded, canceled = reports(client, 3)
    told = market.get("/orders/" + one["order_id"])
    assert placed["s"] == market.name
    assert {name: placed[name] for name in "cSofqpPFgCxXrilzLnNtwmMZYQV"} == {
        "c": "mine-1", "S": "BUY", "o": "LIMIT", "f": "GTC", "q": "5.00000000",
        "p": "10.25000000", "P": "0.00000000", "F": "0.00000000", "g": -1, "C": "", "x": "NEW",
        "X": "NEW", "r": "NONE", "i": int(one["order_id"]), "l": "0.00000000",
        "z": "0.00000000", "L": "0.00000000", "n": "0", "N": None, "t": -1, "w": True,
        "m": False, "M": False, "Z": "0.00000000", "Y": "0.00000000", "Q": "0.00000000",
        "V": "EXPIRE_TAKER",
    }  # fmt: skip
    assert placed["O"] == placed["W"] == placed["T"]
    assert {name: traded[name] for name in "xXlzLnNmZYw"} == {
        "x": "TRADE", "X": "PARTIALLY_FILLED", "l": "2.00000000", "z": "2.00000000",
        "L": "10.25000000", "n": "0.00000000", "N": "USD", "m": True, "Z": "20.50000000",
        "Y": "20.50000000", "w": True,
    }  # fmt: skip
    assert traded["t"] > 0
    assert (canceled["x"], canceled["X"], canceled["C"]) == ("CANCELED", "CANCELED", "mine-1")
    assert (canceled["Z"], canceled["w"]) == ("20.50000000", False)
    assert told["status"] == "canceled"
    assert [one["I"] for one in (placed, traded, canceled)] == sorted(
        one["I"] for one in (placed, traded, canceled)
    )


def test_every_kind_of_execution(market: Market) -> None:
    ann, bob = market.by
    place, operator = market.place, market.operator
    terms = {"taker_fee": "0.001"}
    assert operator.put("/instruments", params={"symbol": market.symbol}, json=terms).is_success
    with account_stream(market, ann, "signature") as client:

        def told(number: int = 1) -> list[tuple[str, str]]:
            return [(one["x"], one["X"]) for one in reports(client, number)]

        first = place(ann, "buy", "3", "10")
        assert told() == [("NEW", "NEW")]
        operator.put(f"/orders/{first['order_id']}", json={"quantity": "2"})
        assert told() == [("REPLACED", "NEW")]
        place(ann, "sell", "1", "10", self_trade_prevention="cancel_newest")
        assert told(3) == [
            ("NEW", "NEW"), ("TRADE_PREVENTION", "NEW"), ("TRADE_PREVENTION", "EXPIRED_IN_MATCH"),
        ]  # fmt: skip
        body = {"symbol": market.symbol, "account": ann, "side": "buy", "quantity": "1"}
        answer = operator.post("/orders", json={**body, "price": "10.001"})
        assert answer.json()["code"] == "price_off_tick"
        (rejected,) = reports(client, 1)
        assert (rejected["x"], rejected["X"], rejected["r"]) == (
            "REJECTED", "REJECTED", "PRICE_OFF_TICK",
        )  # fmt: skip
        place(ann, "buy", "7", "9", time_in_force="ioc")
        assert told(2) == [("NEW", "NEW"), ("EXPIRED", "EXPIRED")]
        place(bob, "sell", "5", "11")
        place(ann, "buy", "2", "11")
        assert told(1) == [("NEW", "NEW")]
        (filled,) = reports(client, 1)
        assert (filled["x"], filled["X"], filled["m"], filled["n"], filled["N"]) == (
            "TRADE", "FILLED", False, "0.02200000", "USD",
        )  # fmt: skip
        place(ann, "sell", "1", "8", stop_price="9")
        (waiting,) = reports(client, 1)
        assert (waiting["x"], waiting["X"], waiting["o"], waiting["w"], waiting["P"]) == (
            "NEW", "NEW", "STOP_LOSS_LIMIT", False, "9.00000000",
        )  # fmt: skip
        assert "W" not in waiting
        place(ann, "buy", None, None, order_type="market", quote_quantity="22")  # type: ignore[arg-type]
        bought = reports(client, 2)
        assert [(one["o"], one["Q"], one["x"]) for one in bought] == [
            ("MARKET", "22.00000000", "NEW"), ("MARKET", "22.00000000", "TRADE"),
        ]  # fmt: skip


def test_a_stop_that_fires_works_from_then_on(market: Market) -> None:
    ann, bob = market.by
    market.place(ann, "sell", "1", "12")
    with account_stream(market, ann, "ws") as client:
        market.place(ann, "buy", "1", "13", stop_price="12")
        market.place(bob, "buy", "1", "12")
        waits, trade, works = reports(client, 3)
    assert [(one["x"], one["w"]) for one in (waits, trade, works)] == [
        ("NEW", False), ("TRADE", False), ("NEW", True),
    ]  # fmt: skip
    assert waits["i"] == works["i"]


def test_balances_and_transfers(market: Market) -> None:
    """Each transfer once; the last position of each asset is what GET account says."""
    ann, bob = market.by
    with account_stream(market, ann, "signature") as client:
        for amount in ("7", "0.5", "3"):
            deposit(market.operator, ann, "USD", amount)
        moved = [event_of(client.event("balanceUpdate")) for _ in range(3)]
        assert [(one["a"], one["d"]) for one in moved] == [
            ("USD", "7.00000000"), ("USD", "0.50000000"), ("USD", "3.00000000"),
        ]  # fmt: skip
        market.place(ann, "buy", "5", "10")
        market.place(bob, "sell", "2", "10")
        wanted = {
            row["asset"]: (Decimal(row["available"]), Decimal(row["held"]))
            for row in market.get("/balances", account=ann)["items"]
        }
        position: dict[str, tuple[Decimal, Decimal]] = {}
        while position != wanted:
            event = event_of(client.event("outboundAccountPosition"))
            assert list(event) == ["e", "E", "u", "B"]
            for one in event["B"]:
                position[one["a"]] = Decimal(one["f"]), Decimal(one["l"])


def test_nothing_is_missed_nothing_told_twice(market: Market) -> None:
    """As the journal has it, whatever else happens in the market."""
    ann, bob = market.by
    orders = [
        {"symbol": market.symbol, "account": account, "side": side, "quantity": "1",
         "price": str(100 + number % 7)}
        for number in range(150)
        for account, side in ((ann, "buy"), (bob, "sell"))
    ]  # fmt: skip
    with account_stream(market, ann, "stream") as client:
        for start in range(0, len(orders), 60):
            market.operator.post("/orders/batch", json={"orders": orders[start : start + 60]})
        market.operator.delete("/orders", params={"account": ann})
        with open_session(market.keys.services.database_url) as sql:
            wanted = [
                row["seq"]
                for row in sql.execute(
                    "SELECT seq FROM order_events WHERE symbol = %s AND account = %s ORDER BY seq",
                    [market.symbol, ann],
                )
            ]
        found = [one["I"] for one in reports(client, len(wanted))]
    assert found == wanted


def test_nothing_is_missed_when_connections_break(market: Market, server: Server) -> None:
    """Those to the database, in the midst of it: all that is told is one history."""
    ann, bob = market.by
    url = market.keys.services.database_url
    names = [f"{market.stream}@trade", f"{market.stream}@depth@100ms"]
    with (
        account_stream(market, ann, "signature") as client,
        following(f"{market.ws}/stream?streams={'/'.join(names)}") as tape,
        open_session(superuser_url(server, url)) as breaker,
    ):
        tape.ask("LIST_SUBSCRIPTIONS")
        for number in range(60):
            order = {"symbol": market.symbol, "quantity": "1", "price": "10"}
            for account, side in ((ann, "buy"), (bob, "sell")):
                market.operator.post("/orders", json={**order, "account": account, "side": side})
            if number % 20 == 10:
                breaker.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE application_name ^@ 'rts-main' AND datname = current_database()"
                )
        attempts(lambda: market.operator.delete("/orders", params={"account": ann}), 200)
        attempts(lambda: market.operator.delete("/orders", params={"account": bob}), 200)
        with open_session(url) as sql:
            wanted = [
                row["seq"]
                for row in sql.execute(
                    "SELECT seq FROM order_events WHERE symbol = %s AND account = %s ORDER BY seq",
                    [market.symbol, ann],
                )
            ]
            trades = [
                row["trade_id"]
                for row in sql.execute(
                    "SELECT trade_id FROM trades WHERE symbol = %s ORDER BY seq", [market.symbol]
                )
            ]
        assert [one["I"] for one in reports(client, len(wanted))] == wanted
        told: list[int] = []
        while len(told) < len(trades):
            event = event_of(tape.next())
            if event["e"] == "trade":
                told.append(event["t"])
        assert told == trades


def test_listen_keys(market: Market) -> None:
    ann, bob = market.by
    url = f"{market.keys.services.main_url}/api/v3/userDataStream"

    def call(method: str, account: str | None, key: str | None = None) -> httpx.Response:
        headers = {"X-MBX-APIKEY": market.by[account].partition(".")[0]} if account else {}
        return httpx.request(method, url, headers=headers, params={"listenKey": key} if key else {})

    key = market.listen_key(ann)
    assert key.isascii()
    assert "/" not in key
    assert market.listen_key(ann) == key != market.listen_key(bob)
    assert call("PUT", ann, key).json() == {}
    for method in ("PUT", "DELETE"):
        for other in (key, "k" * 64, key[:-1] + "é"):
            answer = call(method, bob, other)
            assert (answer.status_code, answer.json()) == (
                400, {"code": -1125, "msg": "This listenKey does not exist."},
            )  # fmt: skip
    assert call("POST", None).status_code == 401
    with following(f"{market.ws}/ws/{key}") as client:
        client.ask("LIST_SUBSCRIPTIONS")
        assert call("DELETE", ann, key).json() == {}
        assert client.event("listenKeyExpired")["listenKey"] == key
        assert client.closed() == (1008, "listen_key_expired")
    with following(f"{market.ws}/ws/{key}") as client:
        assert client.next()["error"]["code"] == 2
        assert client.closed() == (1008, "invalid_stream")


def test_a_listen_key_that_was_ended_stays_so(market: Market) -> None:
    """Another one is given at once, within the second of the first, and is another one."""
    ann = next(iter(market.by))
    url = f"{market.keys.services.main_url}/api/v3/userDataStream"
    headers = {"X-MBX-APIKEY": market.by[ann].partition(".")[0]}
    given = []
    for _ in range(3):
        given.append(key := market.listen_key(ann))
        with following(f"{market.ws}/ws/{key}") as client:
            client.ask("LIST_SUBSCRIPTIONS")
            assert httpx.delete(url, headers=headers, params={"listenKey": key}).status_code == 200
            another = market.listen_key(ann)
            assert client.closed() == (1008, "listen_key_expired")
        assert httpx.put(url, headers=headers, params={"listenKey": key}).status_code == 400
        assert httpx.put(url, headers=headers, params={"listenKey": another}).status_code == 200
        params = {"listenKey": another}
        assert httpx.delete(url, headers=headers, params=params).status_code == 200
    assert len({*given}) == 3


@pytest.mark.parametrize("way", WAYS)
def test_a_key_that_is_revoked_ends_its_stream(market: Market, way: str) -> None:
    ann, _ = market.by
    with account_stream(market, ann, way) as client:
        client.timeout = 3
        market.operator.delete(f"/keys/{market.by[ann].partition('.')[0]}")
        assert client.closed() == (1008, "key_revoked")


def test_who_may_not_read_follows_no_account(market: Market) -> None:
    ann, _ = market.by
    url = f"{market.keys.services.main_url}/api/v3/userDataStream"
    for account, may in ((ann, ["transfer"]), (None, ["operate"])):
        key = market.keys.key(account, may)
        answer = httpx.post(url, headers={"X-MBX-APIKEY": key.partition(".")[0]})
        assert (answer.status_code, answer.json()["code"]) == (401, -2015)
        with following(f"{market.ws}/ws-api/v3") as client:
            answer = client.ask("userDataStream.subscribe.signature", signed_params(key))
            assert answer["error"]["code"] == -2015


def test_an_account_ends_and_begins_again_on_one_connection(market: Market) -> None:
    ann, _ = market.by
    with account_stream(market, ann, "signature") as client:
        again = client.ask("userDataStream.subscribe.signature", signed_params(market.by[ann]), 2)
        assert again["error"]["code"] == -2035
        assert client.ask("session.subscriptions", {}, 3)["result"] == [{"subscriptionId": 0}]
        client.send(method="userDataStream.unsubscribe", id=4)
        assert event_of(client.next())["e"] == "eventStreamTerminated"
        assert client.next()["result"] == {}
        assert client.ask("userDataStream.unsubscribe", {}, 5)["error"]["code"] == -2036
        market.place(ann, "buy", "1", "1")
        params = signed_params(market.by[ann])
        assert client.ask("userDataStream.subscribe.signature", params, 6)["result"] == {
            "subscriptionId": 1
        }
        placed = market.place(ann, "buy", "1", "2")
        message = client.event("executionReport")
        assert (message["subscriptionId"], message["event"]["i"]) == (1, int(placed["order_id"]))
