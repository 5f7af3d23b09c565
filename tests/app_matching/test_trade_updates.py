"""ws /trade_updates: every trade once, in order, none missing, whatever happens in between."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest

from tests.clients import Listener, batch, listening, metric, new_symbol, place
from tests.conftest import Db, open_session
from tests.processes import Services, await_health, end, free_port, start_service
from tests.waiting import wait_until


def url(services: Services, query: str = "") -> str:
    return f"{services.matching_ws}/trade_updates{query}"


def trade_seqs(sql: Db, symbol: str) -> list[int]:
    rows = sql.execute("SELECT seq FROM trades WHERE symbol = %s ORDER BY seq", [symbol])
    return [row["seq"] for row in rows]


def has_traded(sql: Db, symbol: str, seq: int) -> bool:
    return any(trade > seq for trade in trade_seqs(sql, symbol))


def has_reconnected(services: Services, times: float) -> bool:
    broken = metric(services.matching_url, "rts_feed_reconnects_total") == times
    return broken and metric(services.matching_url, "rts_feed_connected") == 1


@contextmanager
def trading(services: Services, symbol: str) -> Iterator[None]:
    """Trade without pause in the background; the last trade of all has quantity 7."""
    stop = threading.Event()

    def trade(session: Db, quantity: int) -> None:
        orders = [
            {"symbol": symbol, "side": side, "quantity": quantity, "price": 10}
            for side in ("sell", "buy")
        ]
        session.execute("SELECT place_orders(%s)", [json.dumps(orders)])

    def work() -> None:
        with open_session(services.database_url) as session:
            while not stop.is_set():
                trade(session, 1)
            trade(session, 7)

    worker = threading.Thread(target=work)
    worker.start()
    try:
        yield
    finally:
        stop.set()
        worker.join()


def follow(socket: Listener) -> list[int]:
    """Return the seqs of all trades up to the last one of `trading`."""
    trades = [socket.next()]
    while trades[-1]["quantity"] != "7":
        trades.append(socket.next())
    return [trade["seq"] for trade in trades]


def test_a_trade_is_told_as_the_contract_says(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        ask = place(api, symbol, "sell", "5", "10.5")
        bid = place(api, symbol, "buy", "2", "11")
        trade = socket.next()
        executed_at = trade.pop("executed_at")
        assert trade == {
            "type": "trade",
            "symbol": symbol,
            "seq": bid["fills"][0]["seq"],
            "prev_seq": None,
            "trade_id": bid["fills"][0]["trade_id"],
            "price": ask["price"],
            "quantity": "2",
            "bid_order_id": bid["order_id"],
            "ask_order_id": ask["order_id"],
            "taker_side": "buy",
            "time": executed_at,
        }
        assert executed_at.endswith("Z")


def test_no_parameters_at_all(services: Services, api: httpx.Client) -> None:
    symbols = [new_symbol(api), new_symbol(api)]
    with listening(url(services)) as socket:
        socket.ready()
        for symbol in symbols:
            place(api, symbol, "sell", "1", "10")
            place(api, symbol, "buy", "1", "10")
        assert [socket.next()["symbol"] for _ in symbols] == symbols


def test_a_heartbeat_carries_the_last_seq(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    with listening(url(services, f"?symbol={symbol}")) as socket:
        place(api, symbol, "sell", "1", "10")
        place(api, symbol, "sell", "1", "10")
        deadline = time.monotonic() + 5
        while socket.next("heartbeat")["seqs"] != {symbol: 2}:
            assert time.monotonic() < deadline


def test_a_sweep_of_a_thousand_makers(services: Services, api: httpx.Client, symbol: str) -> None:
    batch(api, [{"symbol": symbol, "side": "sell", "quantity": 1, "price": 10}] * 1000)
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        taker = place(api, symbol, "buy", "1000", "10")
        trades = [socket.next() for _ in range(1000)]
    assert [trade["trade_id"] for trade in trades] == [fill["trade_id"] for fill in taker["fills"]]
    assert [trade["seq"] for trade in trades] == sorted({trade["seq"] for trade in trades})


def test_replay_and_live_join_without_a_seam_under_load(
    services: Services, symbol: str, sql: Db
) -> None:
    seen: dict[int, list[int]] = {}

    def follow_from(first: int) -> None:
        with listening(url(services, f"?symbol={symbol}&from_seq={first}")) as socket:
            seen[first] = follow(socket)

    starts = (1, 2, 50, 400, 1000, 1500)
    followers = [threading.Thread(target=follow_from, args=(first,)) for first in starts]
    with trading(services, symbol):
        for first, follower in zip(starts, followers, strict=True):
            wait_until(partial(has_traded, sql, symbol, first))
            follower.start()
        wait_until(partial(has_traded, sql, symbol, 3000))
    for follower in followers:
        follower.join(30)
    truth = trade_seqs(sql, symbol)
    assert seen == {first: [seq for seq in truth if seq >= first] for first in starts}


def test_nothing_is_lost_when_connections_are_killed(
    services: Services, symbol: str, sql: Db
) -> None:
    before = metric(services.matching_url, "rts_feed_reconnects_total")
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        with trading(services, symbol):
            for kills in range(1, 4):
                sql.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE application_name = 'rts-matching' AND datname = current_database()"
                )
                wait_until(partial(has_reconnected, services, before + kills))
        assert follow(socket) == trade_seqs(sql, symbol)


def test_false_notifications_change_nothing(
    services: Services, api: httpx.Client, symbol: str, sql: Db
) -> None:
    place(api, symbol, "sell", "9", "10")
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        for payload in (
            "", "not json", "[]", f'{{"symbol":"{symbol}","seq":999999999999}}',
            f'{{"symbol":"{symbol}","seq":-1}}', '{"symbol":"NOPE","seq":1}', "x" * 7999,
            f'{{"symbol":"{symbol}","seq":"1e400"}}', '{"symbol":null}', "\U0001f600",
        ):  # fmt: skip
            sql.execute("SELECT pg_notify('rts_events', %s)", [payload])
        for _ in range(2):
            assert socket.next("heartbeat")["seqs"] == {symbol: 1}
        bid = place(api, symbol, "buy", "1", "10")
        assert socket.next()["bid_order_id"] == bid["order_id"]
        sql.execute("SELECT pg_notify('rts_events', %s)", [f'{{"symbol":"{symbol}","seq":3}}'])
        bid = place(api, symbol, "buy", "1", "10")
        assert socket.next()["bid_order_id"] == bid["order_id"]


def test_several_instances_tell_the_same(
    services: Services, api: httpx.Client, symbol: str, tmp_path: Path
) -> None:
    ports = {"main": free_port(), "matching": free_port()}
    second = start_service("matching", ports, services.database_url, tmp_path)
    try:
        await_health(f"http://127.0.0.1:{ports['matching']}", second, tmp_path / "matching.log")
        other = f"ws://127.0.0.1:{ports['matching']}/trade_updates?symbol={symbol}"
        with listening(url(services, f"?symbol={symbol}")) as one, listening(other) as two:
            one.ready()
            two.ready()
            for _ in range(20):
                place(api, symbol, "sell", "1", "10")
                place(api, symbol, "buy", "1", "10")
            assert [one.next() for _ in range(20)] == [two.next() for _ in range(20)]
    finally:
        end(second)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?symbol=NOPE", "unknown_symbol"),
        ("?symbol=ACME&from_seq=one", "invalid_from_seq"),
        ("?account=ann", "unknown_parameter"),
    ],
)
def test_what_cannot_be_had_is_said(services: Services, query: str, code: str) -> None:
    with listening(url(services, query)) as socket:
        messages, closed_with, reason = socket.rest()
    assert messages[-1]["code"] == reason == code
    assert closed_with == 1008


def test_the_matching_service_does_no_crud(services: Services) -> None:
    for method in ("GET", "POST", "DELETE"):
        answer = httpx.request(method, f"{services.matching_url}/orders")
        assert answer.status_code == 404
        assert answer.json()["code"] == "not_found"
    assert httpx.get(f"{services.matching_url}/health").json()["status"] == "ok"
    assert "rts_feed_connected 1.0" in httpx.get(f"{services.matching_url}/metrics").text
    assert "/trade_updates" in httpx.get(services.matching_url).text
