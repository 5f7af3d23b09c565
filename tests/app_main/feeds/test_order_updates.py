"""ws /order_updates: what happens to every order, as it happens."""

import json
import time

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from tests.clients import Listener, batch, listening, metric, new_symbol, place
from tests.conftest import Db
from tests.processes import Services


def url(services: Services, query: str = "") -> str:
    return f"{services.main_ws}/order_updates{query}"


def test_the_life_of_an_order(services: Services, api: httpx.Client, symbol: str) -> None:
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        sell = place(api, symbol, "sell", "5", "10", account="ann")
        event = socket.next()
        assert list(event)[:7] == ["type", "symbol", "seq", "prev_seq", "event", "reason", "time"]
        assert (event["type"], event["seq"], event["prev_seq"], event["event"]) == (
            "order", 1, None, "new",
        )  # fmt: skip
        assert (event["order_id"], event["account"], event["quantity"]) == (
            sell["order_id"], "ann", "5",
        )  # fmt: skip

        api.put(f"/orders/{sell['order_id']}", json={"quantity": "4"})
        place(api, symbol, "buy", "3", "10")
        api.delete(f"/orders/{sell['order_id']}")
        api.post("/orders", json={"symbol": symbol, "side": "buy", "quantity": 1, "price": "1.001"})
        rest = socket.until(7)
        assert [event["event"] for event in rest] == [
            "replaced", "new", "partial_fill", "fill", "canceled", "rejected",
        ]  # fmt: skip
        assert [event["prev_seq"] for event in rest] == [1, 2, 3, 4, 5, 6]
        assert rest[2]["last_quantity"] == "3"
        assert rest[2]["remaining_quantity"] == "1"
        assert rest[5]["reason"] == "price_off_tick"


def test_events_come_soon_and_silence_has_a_heartbeat(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        place(api, symbol, "buy", "1", "1")
        answered = time.monotonic()
        socket.next()
        assert time.monotonic() - answered < 1
        beat = socket.next("heartbeat")
        assert 0.5 < time.monotonic() - answered < 2
        assert (beat["seqs"], beat["database"]) == ({symbol: 1}, "up")


def test_no_parameters_at_all(services: Services, api: httpx.Client) -> None:
    symbols = [new_symbol(api), new_symbol(api)]
    with listening(url(services)) as socket:
        socket.ready()
        for symbol in symbols:
            place(api, symbol, "buy", "1", "1")
        assert [socket.next()["symbol"] for _ in symbols] == symbols
        born = new_symbol(api)
        place(api, born, "buy", "1", "1")
        assert (event := socket.next())["symbol"] == born
        assert event["seq"] == 1


def test_one_account(services: Services, api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "buy", "1", "1", account="ann")
    query = f"?symbol={symbol}&account=ann&from_seq=1"
    with listening(url(services, query)) as socket:
        assert [(e["seq"], e["prev_seq"]) for e in socket.until(1)] == [(1, None)]
        socket.ready()
        place(api, symbol, "buy", "1", "2", account="bob")
        place(api, symbol, "sell", "2", "2", account="ann")
        events = socket.until(5)
        assert [(e["seq"], e["prev_seq"]) for e in events] == [(3, 1), (5, 3)]
        assert {e["account"] for e in events} == {"ann"}


def test_one_account_sees_a_gap_by_itself(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    """prev_seq is the account's own last event, wherever the subscription begins."""
    quiet = [place(api, symbol, "buy", "1", "1", account="ann") for _ in range(3)]
    api.delete(f"/orders/{quiet[0]['order_id']}")  # seq 4: the last of hers is of her oldest order
    other = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1, "account": "bob"}
    for _ in range(6):
        batch(api, [other] * 1000)
    query = f"?symbol={symbol}&account=ann"
    place(api, symbol, "buy", "1", "1", account="ann")
    with (
        listening(url(services, f"{query}&from_seq={symbol}:5")) as resumed,
        listening(url(services, query)) as live,
    ):
        live.ready()
        missed = resumed.next()
        assert (missed["seq"], missed["prev_seq"]) == (6005, 4)
        place(api, symbol, "buy", "1", "1", account="bob")
        place(api, symbol, "buy", "1", "1", account="ann")
        assert [(e["seq"], e["prev_seq"]) for e in resumed.until(6007)] == [(6007, 6005)]
        assert [(e["seq"], e["prev_seq"]) for e in live.until(6007)] == [(6007, 6005)]


def test_a_change_of_the_market_is_an_event_too(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        api.put(f"/instruments/{symbol}/status", json={"status": "halted"})
        event = socket.next()
        assert (event["type"], event["event"], event["seq"]) == (
            "instrument", "instrument_status", 1,
        )  # fmt: skip


def test_from_seq_first_what_was_missed_then_live(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}
    batch(api, [order] * 1000)
    with listening(url(services, f"?symbol={symbol}&from_seq=11")) as socket:
        place(api, symbol, "buy", "1", "1")
        events = socket.until(1001)
        assert [event["seq"] for event in events] == list(range(11, 1002))
        place(api, symbol, "buy", "1", "1")
        assert socket.next()["seq"] == 1002


def test_what_sql_does_is_told(services: Services, symbol: str, sql: Db) -> None:
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        sql.execute("SELECT place_order(%s, 'buy', 1, 1)", [symbol])
        assert socket.next()["source"] == "sql"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?symbol=NOPE", "unknown_symbol"),
        ("?from_seq=0", "invalid_from_seq"),
        ("?from_seq=-5", "invalid_from_seq"),
        ("?from_seq=99999999999999999999", "invalid_from_seq"),
        ("?acount=ann", "unknown_parameter"),
    ],
)
def test_what_cannot_be_had_is_said(services: Services, query: str, code: str) -> None:
    with listening(url(services, query)) as socket:
        messages, closed_with, reason = socket.rest()
    assert messages[-1]["code"] == reason == code
    assert closed_with == 1008


def test_a_client_is_answered(services: Services, api: httpx.Client, symbol: str) -> None:
    """A ping by a pong; whatever else by an error that changes nothing."""
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        for ident in ('"a"', "17", "12345678901234567890.5", "null"):
            socket.socket.send(f'{{"type":"ping","id":{ident}}}')
            assert f'"id":{ident},' in str(socket.socket.recv(timeout=15))
        socket.socket.send('{"type":"ping"}')
        assert socket.next()["id"] is None
        nonsense = (
            "", "{", "[]", "null", "x" * 50_000, b"\x00\xff", b'{"type":"ping"}', "[" * 4000,
            '{"type":"buy"}', '{"type":"ping","id":1,"more":2}', '{"type":"ping","id":NaN}',
            '{"type":"ping","id":"' + "x" * 4096 + '"}', '{"id":1}',
        )  # fmt: skip
        for text in nonsense:
            socket.socket.send(text)
            error = socket.next()
            assert (error["type"], error["code"]) == ("error", "invalid_message"), text
            assert error["message"]
            assert error["time"].endswith("Z")
        place(api, symbol, "buy", "1", "1")
        assert socket.next()["seq"] == 1


def test_a_flood_from_a_client_ends(services: Services) -> None:
    with listening(url(services)) as socket:
        socket.ready()
        try:
            for number in range(1000):
                socket.socket.send(f'{{"type":"ping","id":{number}}}')
        except ConnectionClosed:
            pass
        messages, code, reason = socket.rest()
    assert (code, reason) == (1008, "too_many_messages")
    assert messages[-1]["code"] == "too_many_messages"
    assert len([message for message in messages if message["type"] == "pong"]) < 200


def test_a_client_that_leaves_is_forgotten(services: Services, api: httpx.Client) -> None:
    with listening(url(services)) as socket:
        socket.ready()
        assert metric(services.main_url, "rts_websockets") >= 1
        listener: Listener = socket
        listener.socket.socket.close()
    for _ in range(200):
        if metric(services.main_url, "rts_websockets") == 0:
            return
        time.sleep(0.05)
    pytest.fail("the service still counts the socket")


def test_a_heartbeat_never_claims_what_was_not_sent(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}
    batch(api, [order] * 1000)
    with listening(url(services, f"?symbol={symbol}&from_seq=1")) as socket:
        seen = 0
        for _ in range(10):
            batch(api, [order] * 10)
        while seen < 1100:
            message = json.loads(socket.socket.recv(timeout=15))
            if message["type"] == "heartbeat":
                assert message["seqs"].get(symbol, 0) <= seen
            else:
                seen = message["seq"]
