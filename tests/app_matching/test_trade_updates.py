"""ws /trade_updates: every trade once, in order, none missing, whatever happens in between."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

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


def test_a_heartbeat_tells_silence_from_loss(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    with listening(url(services, f"?symbol={symbol}")) as socket:
        beat = socket.next("heartbeat")
        assert list(beat) == ["type", "time", "seqs", "trade_ids", "database", "epoch"]
        assert (beat["seqs"], beat["trade_ids"]) == ({symbol: 0}, {symbol: None})
        place(api, symbol, "sell", "2", "10")
        trade = place(api, symbol, "buy", "1", "10")["fills"][0]
        place(api, symbol, "sell", "1", "11")
        assert socket.next()["seq"] == trade["seq"]
        while (beat := socket.next("heartbeat"))["seqs"] != {symbol: trade["seq"] + 1}:
            assert beat["seqs"] == {symbol: trade["seq"]}
        assert beat["trade_ids"] == {symbol: trade["trade_id"]}
    with listening(url(services, f"?symbol={symbol}&from_seq={trade['seq'] + 1}")) as socket:
        assert socket.next("heartbeat")["trade_ids"] == {symbol: trade["trade_id"]}


def test_each_trade_names_the_one_before(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    """Replayed from anywhere, live, and where both meet."""
    place(api, symbol, "sell", "9", "10")
    seqs = [place(api, symbol, "buy", "1", "10")["fills"][0]["seq"] for _ in range(3)]
    with listening(url(services, f"?symbol={symbol}&from_seq={seqs[1]}")) as socket:
        assert [socket.next()["prev_seq"] for _ in range(2)] == seqs[:2]
        place(api, symbol, "buy", "1", "1")
        seqs.append(place(api, symbol, "buy", "1", "10")["fills"][0]["seq"])
        assert socket.next()["prev_seq"] == seqs[2]
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        place(api, symbol, "buy", "1", "10")
        assert socket.next()["prev_seq"] == seqs[3]


def test_each_symbol_from_a_seq_of_its_own(services: Services, api: httpx.Client) -> None:
    """Symbols may have colons; one that is not named begins live."""
    symbols = ["FX:EUR/USD", "FX:EUR", "FX"]
    seqs: dict[str, list[int]] = {}
    for symbol in symbols:
        assert api.post("/instruments", json={"symbol": symbol}).status_code == 201
        place(api, symbol, "sell", "9", "10")
        fills = [place(api, symbol, "buy", "1", "10")["fills"][0] for _ in range(2)]
        seqs[symbol] = [fill["seq"] for fill in fills]
    start = f"from_seq=FX:EUR/USD:1,FX:EUR:{seqs['FX:EUR'][1]}"
    with listening(url(services, f"?symbol={','.join(symbols)}&{start}")) as socket:
        told = [socket.next() for _ in range(3)]
        assert sorted((trade["symbol"], trade["seq"]) for trade in told) == [
            ("FX:EUR", seqs["FX:EUR"][1]),
            *(("FX:EUR/USD", seq) for seq in seqs["FX:EUR/USD"]),
        ]
        socket.ready()
        live = place(api, "FX", "buy", "1", "10")["fills"][0]
        assert socket.next()["seq"] == live["seq"]


def test_a_seq_of_another_database_is_refused(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    place(api, symbol, "sell", "1", "10")
    with listening(url(services, f"?symbol={symbol}&from_seq=3")) as socket:
        messages, code, reason = socket.rest()
    assert (code, reason) == (1008, "seq_in_future")
    error = messages[-1]
    assert (error["code"], error["symbol"], error["newest_seq"]) == ("seq_in_future", symbol, 1)
    with listening(url(services, f"?from_seq={symbol}:2")) as socket:
        socket.ready()


def test_one_number_for_all_symbols_begins_live_where_none_is_so_far(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    place(api, symbol, "sell", "1", "10")
    with listening(url(services, "?from_seq=1000000")) as socket:
        socket.ready()
        trade = place(api, symbol, "buy", "1", "10")["fills"][0]
        while (message := socket.next())["symbol"] != symbol:
            pass
        assert message["seq"] == trade["seq"]


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


def test_a_flood_of_false_notifications_costs_few_looks(
    services: Services, api: httpx.Client, symbol: str, sql: Db
) -> None:
    payloads = ["", "not json", '{"symbol":"NOPE","seq":1}', f'{{"symbol":"{symbol}","seq":1}}']
    place(api, symbol, "sell", "1", "10")
    with listening(url(services, f"?symbol={symbol}")) as socket:
        socket.ready()
        looks, began = metric(services.matching_url, "rts_feed_looks_total"), time.monotonic()
        for number in range(2000):
            sql.execute("SELECT pg_notify('rts_events', %s)", [payloads[number % 4]])
        bid = place(api, symbol, "buy", "1", "10")
        assert socket.next()["bid_order_id"] == bid["order_id"]
        looks = metric(services.matching_url, "rts_feed_looks_total") - looks
        # At most one in 20 ms at every symbol, and what the trade is worth.
        assert looks < (time.monotonic() - began) / 0.02 + 10


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
        ("?symbol=ACME&from_seq=", "invalid_from_seq"),
        ("?symbol=ACME&from_seq=NOPE:1", "invalid_from_seq"),
        ("?symbol=ACME&from_seq=ACME:0", "invalid_from_seq"),
        ("?symbol=ACME&from_seq=ACME:1,ACME:2", "invalid_from_seq"),
        ("?from_seq=1&from_seq=2", "invalid_from_seq"),
        ("?from_seq=:1", "invalid_from_seq"),
        ("?from_seq=NOPE:1", "unknown_symbol"),
        ("?symbol=" + ",".join(f"S{number}" for number in range(1001)), "too_many_symbols"),
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
    # Under load a small write may take longer than a second, and /health says so for a moment.
    wait_until(lambda: alarms(services.matching_url) == [])
    assert "rts_feed_connected 1.0" in httpx.get(f"{services.matching_url}/metrics").text
    assert "/trade_updates" in httpx.get(services.matching_url).text


def alarms(url: str) -> list[Any]:
    health = httpx.get(f"{url}/health").json()
    assert (health["status"] == "ok") == (health["alarms"] == [])
    return list(health["alarms"])
