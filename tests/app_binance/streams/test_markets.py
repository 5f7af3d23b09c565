"""/ws and /stream: what happens in markets, in Binance's shapes."""

import random
import time
from contextlib import suppress
from itertools import pairwise
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.frames import Frame, Opcode

from app_common.feeds.messages import INTERVALS
from tests.app_binance.streams.clients import Market, event_of, following, new_market
from tests.clients import lazily_listening, metric
from tests.keys import Guarded
from tests.waiting import wait_until

Json = dict[str, Any]


def test_trades_raw_by_the_address(market: Market) -> None:
    with following(f"{market.ws}/ws/{market.stream}@trade/{market.stream}@aggTrade") as client:
        client.ask("LIST_SUBSCRIPTIONS")
        ann, bob = market.by
        market.place(ann, "sell", "5", "10.5")
        report = market.place(bob, "buy", "2", "11")
        trade, aggregate = (client.next() for _ in range(2))
    (told,) = market.get("/api/v3/trades", symbol=market.name)
    assert list(trade) == ["e", "E", "s", "t", "p", "q", "T", "m", "M"]
    assert trade | {"E": 0} == {
        "e": "trade", "E": 0, "s": market.name, "t": told["id"], "p": "10.50000000",
        "q": "2.00000000", "T": told["time"], "m": False, "M": True,
    }  # fmt: skip
    assert trade["t"] == int(report["fills"][0]["trade_id"])
    (listed,) = market.get("/api/v3/aggTrades", symbol=market.name)
    assert {name: aggregate[name] for name in listed} == listed
    assert (aggregate["e"], aggregate["s"]) == ("aggTrade", market.name)


@pytest.mark.parametrize("path", ["ws", "ws/", "ws/1", "ws/anything", "stream", "stream/0"])
def test_subscriptions_come_and_go(market: Market, path: str) -> None:
    combined = path.startswith("stream")
    ann, bob = market.by
    market.place(ann, "sell", "50", "10")
    with following(f"{market.ws}/{path}") as client:
        name = f"{market.stream}@trade"
        assert client.ask("SUBSCRIBE", [name], 7) == {"result": None, "id": 7}
        assert client.ask("LIST_SUBSCRIPTIONS", number=8) == {"result": [name], "id": 8}
        assert client.ask("GET_PROPERTY", ["combined"], 9) == {"result": combined, "id": 9}
        market.place(bob, "buy", "1", "10")
        message = client.next()
        assert message.get("stream") == (name if combined else None)
        assert event_of(message)["q"] == "1.00000000"
        assert client.ask("SET_PROPERTY", ["combined", not combined], 1)["result"] is None
        market.place(bob, "buy", "1", "10")
        assert ("stream" in client.next()) is not combined
        assert client.ask("UNSUBSCRIBE", [name], 10) == {"result": None, "id": 10}
        market.place(bob, "buy", "1", "10")
        assert client.ask("LIST_SUBSCRIPTIONS", number="last") == {"result": [], "id": "last"}


@pytest.mark.parametrize("address", ["stream?streams={0}/{1}", "stream/ws?streams={0}/{1}"])
def test_several_in_one_address(market: Market, address: str) -> None:
    names = f"{market.stream}@trade", f"{market.stream}@bookTicker"
    with following(f"{market.ws}/{address.format(*names)}") as client:
        assert {*client.ask("LIST_SUBSCRIPTIONS")["result"]} == {*names}


FAULTS: list[tuple[str, int, str]] = [
    ("{", 3, "Invalid JSON"),
    ("[]", 2, "Invalid request"),
    ('{"id":1}', 2, "missing field `method`"),
    ('{"method":"SUBSCRIBE","params":["{0}@trade"],"id":1.5}', 2, "request ID"),
    ('{"method":"JUMP","params":[],"id":1}', 2, "unknown variant `JUMP`"),
    ('{"method":"SUBSCRIBE","params":["{0}@trade",7],"id":1}', 2, "must be a string"),
    ('{"method":"SUBSCRIBE","params":"{0}@trade","id":1}', 2, "`params`"),
    ('{"method":"SUBSCRIBE","id":1}', 2, "`params`"),
    ('{"method":"SUBSCRIBE","params":["{0}@trade","{0}@nothing"],"id":1}', 2, "invalid stream"),
    ('{"method":"SUBSCRIBE","params":["{0}@trade","nosuch@trade"],"id":1}', 2, "invalid stream"),
    ('{"method":"SUBSCRIBE","params":["{0}@trade","ACME@trade"],"id":1}', 2, "invalid stream"),
    ('{"method":"SUBSCRIBE","params":["{0}@trade","{0}@depth7"],"id":1}', 2, "invalid stream"),
    ('{"method":"SUBSCRIBE","params":["{0}@kline_7m","{0}@trade"],"id":1}', 2, "invalid stream"),
    ('{"method":"SET_PROPERTY","params":["speed",true],"id":1}', 0, "Unknown property"),
    ('{"method":"SET_PROPERTY","params":["combined",1],"id":1}', 1, "expected Boolean"),
    ('{"method":"GET_PROPERTY","params":[1],"id":1}', 2, "property name"),
]


@pytest.mark.parametrize(("text", "code", "words"), FAULTS)
def test_what_cannot_be_done_is_said_and_not_half_done(
    market: Market, text: str, code: int, words: str
) -> None:
    with following(f"{market.ws}/ws") as client:
        client.socket.send(text.replace("{0}", market.stream))
        answer = client.next()
        assert (answer["error"]["code"], words in answer["error"]["msg"]) == (code, True), answer
        assert client.ask("LIST_SUBSCRIPTIONS", number=2) == {"result": [], "id": 2}
    with following(f"{market.ws}/ws") as client:
        client.socket.send(b"\x00\xff")
        assert client.next()["error"]["code"] == 3


def test_an_address_that_names_no_stream_is_refused(market: Market) -> None:
    for names in (f"{market.stream}@nothing", "nosuch@trade", "!everything@arr", "k" * 64):
        with following(f"{market.ws}/ws/{market.stream}@trade/{names}") as client:
            assert client.next()["error"] == {"code": 2, "msg": "Invalid request: invalid stream"}
            assert client.closed() == (1008, "invalid_stream")


def books(snapshot: Json) -> list[dict[str, str]]:
    return [dict(snapshot["bids"]), dict(snapshot["asks"])]


@pytest.mark.parametrize("speed", ["", "@100ms", "@1000ms"])
def test_depth_has_no_gap_and_leads_to_the_book(market: Market, speed: str) -> None:
    """As a client's cache does it: begin with GET depth, follow, compare with GET depth."""
    chance = random.Random(7)  # noqa: S311
    ann, bob = market.by

    def play(turns: int) -> None:
        for _ in range(turns):
            side = chance.choice(("buy", "sell"))
            price = str(chance.randint(95, 105))
            market.place(chance.choice((ann, bob)), side, str(chance.randint(1, 9)), price)

    with following(f"{market.ws}/ws/{market.stream}@depth{speed}") as client:
        client.ask("LIST_SUBSCRIPTIONS")
        play(12)
        start = market.get("/api/v3/depth", symbol=market.name, limit=5000)
        play(25)
        for account in (ann, bob):
            market.operator.delete("/orders", params={"account": account})
        market.place(ann, "buy", "3", "97")
        end = market.get("/api/v3/depth", symbol=market.name, limit=5000)
        sides, reached = books(start), start["lastUpdateId"]
        previous = None
        while reached < end["lastUpdateId"]:
            event = client.event("depthUpdate")
            assert list(event) == ["e", "E", "s", "U", "u", "b", "a"]
            assert event["U"] <= event["u"]
            assert previous in (None, event["U"] - 1)
            previous = event["u"]
            if event["u"] <= start["lastUpdateId"]:
                continue
            assert event["U"] <= reached + 1 <= event["u"]
            for side, changes in zip(sides, (event["b"], event["a"]), strict=True):
                for price, quantity in changes:
                    if quantity == "0.00000000":
                        side.pop(price, None)
                    else:
                        side[price] = quantity
            reached = event["u"]
    assert reached == end["lastUpdateId"]
    assert sides == books(end)


def test_another_tick_leaves_no_gap(market: Market) -> None:
    """Every price has another text then; the client's book follows by changes alone."""
    ann, _ = market.by
    with following(f"{market.ws}/ws/{market.stream}@depth@100ms") as client:
        client.ask("LIST_SUBSCRIPTIONS")
        market.place(ann, "buy", "3", "9")
        market.place(ann, "sell", "2", "11.5")
        events = [client.event("depthUpdate")]
        terms = {"tick_size": "0.001"}
        answer = market.operator.put("/instruments", params={"symbol": market.symbol}, json=terms)
        assert answer.is_success, answer.text
        market.place(ann, "buy", "4", "9.125")
        market.operator.delete("/orders", params={"account": ann})
        market.place(ann, "buy", "1", "8.5")
        end = market.get("/api/v3/depth", symbol=market.name)
        while events[-1]["u"] < end["lastUpdateId"]:
            events.append(client.event("depthUpdate"))
    sides: list[dict[str, str]] = [{}, {}]
    for event in events:
        for side, changes in zip(sides, (event["b"], event["a"]), strict=True):
            side.update(dict(changes))
    for before, event in pairwise(events):
        assert event["U"] == before["u"] + 1
    assert [{p: q for p, q in side.items() if q != "0.00000000"} for side in sides] == books(end)


def test_many_streams_at_once(market: Market) -> None:
    ann, bob = market.by
    kinds = ["trade", "aggTrade", "depth", "depth@100ms", "ticker", "miniTicker", "avgPrice"]
    kinds += [f"depth{levels}" for levels in (5, 10, 20)] + ["bookTicker"]
    kinds += [f"kline_{interval}" for interval in INTERVALS]
    names = [f"{market.stream}@{kind}" for kind in kinds]
    with following(f"{market.ws}/stream") as client:
        assert client.ask("SUBSCRIBE", names)["result"] is None
        assert client.ask("SUBSCRIBE", names)["result"] is None
        market.place(ann, "sell", "5", "10")
        market.place(bob, "buy", "2", "10")
        seen = set[str]()
        while len(seen) < len(names):
            seen.add(client.next(lambda message: "stream" in message)["stream"])
        assert seen == {*names}
        assert client.ask("UNSUBSCRIBE", names)["result"] is None
        assert client.ask("LIST_SUBSCRIPTIONS")["result"] == []


def test_best_levels(market: Market) -> None:
    ann, _ = market.by
    for price in range(90, 97):
        market.place(ann, "buy", "1", str(price))
    names = [f"{market.stream}@{what}" for what in ("depth5@100ms", "depth20", "bookTicker")]
    with following(f"{market.ws}/stream?streams={'/'.join(names)}") as client:
        at: Json = {}
        while len(at) < len(names):
            message = client.next()
            at.setdefault(message["stream"], message["data"])
        told = market.get("/api/v3/depth", symbol=market.name, limit=20)
        assert at[names[1]] == told
        assert at[names[0]] == told | {"bids": told["bids"][:5]}
        assert at[names[2]] == {
            "u": told["lastUpdateId"], "s": market.name, "b": "96.00000000", "B": "1.00000000",
            "a": "0.00000000", "A": "0.00000000",
        }  # fmt: skip
        market.place(ann, "sell", "4", "99.5")
        best = client.next(lambda message: message["stream"] == names[2])["data"]
        assert (best["a"], best["A"], best["b"]) == ("99.50000000", "4.00000000", "96.00000000")
        changed = client.next(lambda message: message["stream"] == names[0])["data"]
        assert changed["asks"] == [["99.50000000", "4.00000000"]]
    said = market.get("/api/v3/ticker/bookTicker", symbol=market.name)
    assert (said["askPrice"], said["bidQty"]) == (best["a"], best["B"])


def test_glances(market: Market) -> None:
    """Tickers and averages say what GET says; lists have all that changed."""
    ann, bob = market.by
    market.place(ann, "sell", "5", "20")
    market.place(bob, "buy", "2", "20")
    market.place(ann, "buy", "1", "19")
    names = [f"{market.stream}@{what}" for what in ("ticker", "miniTicker", "avgPrice")]
    names += ["!ticker@arr", "!miniTicker@arr", "!bookTicker"]
    with following(f"{market.ws}/stream?streams={'/'.join(names)}") as client:
        at: Json = {}
        while len(at) < len(names):
            message = client.next()
            data = message["data"]
            for one in data if isinstance(data, list) else [data]:
                if one["s"] == market.name:
                    at[message["stream"]] = one
    full = market.get("/api/v3/ticker/24hr", symbol=market.name)
    ticker = at[names[0]]
    pairs = {
        "p": "priceChange", "P": "priceChangePercent", "w": "weightedAvgPrice", "c": "lastPrice",
        "x": "prevClosePrice", "Q": "lastQty", "b": "bidPrice", "B": "bidQty", "a": "askPrice",
        "A": "askQty", "o": "openPrice", "h": "highPrice", "l": "lowPrice", "v": "volume",
        "q": "quoteVolume", "F": "firstId", "L": "lastId", "n": "count",
    }  # fmt: skip
    assert {short: ticker[short] for short in pairs} == {
        short: full[long] for short, long in pairs.items()
    }
    assert ticker["e"] == "24hrTicker"
    assert ticker["C"] - ticker["O"] == 86_400_000
    mini = at[names[1]]
    assert list(mini) == ["e", "E", "s", "c", "o", "h", "l", "v", "q"]
    assert {name: mini[name] for name in "cohlvq"} == {name: ticker[name] for name in "cohlvq"}
    average = market.get("/api/v3/avgPrice", symbol=market.name)
    assert (at[names[2]]["w"], at[names[2]]["e"]) == (average["price"], "avgPrice")
    assert {name: at["!ticker@arr"][name] for name in "cohlvq"} == {
        name: ticker[name] for name in "cohlvq"
    }
    assert at["!miniTicker@arr"]["e"] == "24hrMiniTicker"
    assert at["!bookTicker"]["b"] == ticker["b"]


def test_a_name_that_is_no_longer_one_markets_stops_no_other_stream(
    door: Guarded, operator: httpx.Client, market: Market
) -> None:
    """Who follows a market is told of it, and so is everybody else, when its name becomes two's."""
    other = new_market(door, operator)
    names = ["!ticker@arr", f"{market.stream}@ticker", f"{other.stream}@ticker"]
    with following(f"{market.ws}/stream?streams={'/'.join(names)}") as client:
        left = {*names}
        while left:
            left.discard(client.next()["stream"])
        for asset in (f"{market.base}U", "SD"):
            operator.post("/assets", json={"asset": asset, "scale": 8})
        twin = {"symbol": f"TWIN/{market.name}", "base_asset": f"{market.base}U"}
        assert operator.post("/instruments", json={**twin, "quote_asset": "SD"}).status_code == 201
        asked = f"{market.keys.services.main_url}/api/v3/ticker/price?symbol={market.name}"
        wait_until(lambda: httpx.get(asked).json() == {"code": -1121, "msg": "Invalid symbol."})
        ann = next(iter(other.by))
        other.place(ann, "buy", "1", "7")
        told = client.next(
            lambda message: message["stream"] == names[2] and message["data"]["b"] == "7.00000000"
        )
        assert told["data"]["s"] == other.name


def test_candles_are_closed_once_with_their_last_values(market: Market) -> None:
    ann, bob = market.by
    market.place(ann, "sell", "500", "20")
    with following(f"{market.ws}/ws/{market.stream}@kline_1s/{market.stream}@kline_1M") as client:
        client.ask("LIST_SUBSCRIPTIONS")
        told: list[Json] = []
        while len([one for one in told if one["x"]]) < 3:
            market.place(bob, "buy", "1", "20")
            message = client.event("kline")
            if message["k"]["i"] == "1s":
                told.append(message["k"])
        month = client.next(lambda message: message["k"]["i"] == "1M")["k"]
    closed = {one["t"]: one for one in told if one["x"]}
    assert len(closed) == len([one for one in told if one["x"]])
    for number, one in enumerate(told):
        if not one["x"]:
            assert not [
                before for before in told[:number] if before["t"] == one["t"] and before["x"]
            ]
    rows = market.get("/api/v3/klines", symbol=market.name, interval="1s")
    for row in rows:
        if row[0] in closed:
            assert [closed[row[0]][name] for name in "tohlcvTqnVQ"] == row[:-1]
    assert not month["x"]
    assert month["T"] > month["t"] + 27 * 86_400_000


def test_pings_are_text_and_are_answered(market: Market) -> None:
    heard: list[bytes] = []
    with following(f"{market.ws}/ws") as client:
        assert client.socket.ping("hello").wait(5)
        send = client.socket.protocol.send_frame

        def note(frame: Frame) -> None:
            if frame.opcode is Opcode.PONG:
                heard.append(bytes(frame.data))
            send(frame)

        client.socket.protocol.send_frame = note  # type: ignore[method-assign]
        end = time.monotonic() + client.timeout
        while len(heard) < 3 and time.monotonic() < end:
            with suppress(TimeoutError):
                client.socket.recv(timeout=0.2)
    assert len({*heard}) == len(heard) >= 3
    for payload in heard:
        assert payload.decode().isprintable()


def test_who_sends_too_much_is_let_go(market: Market) -> None:
    with following(f"{market.ws}/ws") as client:
        for number in range(60):
            client.send(method="LIST_SUBSCRIPTIONS", id=number)
        assert client.closed() == (1008, "too_many_messages")


def test_a_connection_has_so_many_streams(market: Market) -> None:
    with following(f"{market.ws}/ws") as client:
        names = [f"{market.stream}@trade"] + [f"x{number}@trade" for number in range(1024)]
        answer = client.ask("SUBSCRIBE", names)
        assert answer["error"]["code"] == 2
        assert "1024" in answer["error"]["msg"]
        assert client.ask("LIST_SUBSCRIPTIONS")["result"] == []


def test_who_does_not_read_is_let_go_and_harms_nobody(market: Market) -> None:
    services = market.keys.services
    ann, bob = market.by
    market.place(ann, "sell", "100000", "10")
    address = f"{market.ws}/stream?streams={market.stream}@trade/{market.stream}@aggTrade"
    port = int(services.main_url.rsplit(":", 1)[1])
    before = metric(services.main_url, "rts_slow_consumers_total")
    order = {"symbol": market.symbol, "account": bob, "side": "buy", "quantity": "1", "price": "10"}
    with lazily_listening(address, port), following(address) as client:
        client.ask("LIST_SUBSCRIPTIONS")
        for _ in range(12):  # more than waits for a client, and than the kernel holds
            answer = market.operator.post(
                "/orders/batch", json={"orders": [order] * 1000}, timeout=30
            )
            assert answer.status_code == 200
            found = [client.event("trade")["data"]["t"] for _ in range(1000)]
            assert found == [*range(found[0], found[0] + 1000)]
        wait_until(lambda: metric(services.main_url, "rts_slow_consumers_total") > before)


@pytest.mark.parametrize("path", ["/ws", "/stream", "/ws-api/v3"])
def test_who_is_let_in(market: Market, path: str) -> None:
    """A key's id in the handshake proves nothing and hinders nothing; a foreign page stays out."""
    headers = {"X-MBX-APIKEY": next(iter(market.by.values())).partition(".")[0]}
    with following(f"{market.ws}{path}", additional_headers=headers) as client:
        client.send(method="ping" if "api" in path else "LIST_SUBSCRIPTIONS", id=1)
        assert client.next()["id"] == 1
    with (
        pytest.raises(InvalidStatus) as refused,
        following(f"{market.ws}{path}", origin="https://elsewhere.example"),
    ):
        pass
    assert refused.value.response.status_code == 403
