"""Slow readers and a database that goes away: bounded memory, no silence, nothing lost."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import httpx
import psutil
import psycopg
import pytest
from psycopg import sql as composed

from tests.clients import attempts, lazily_listening, listening, metric, new_symbol, place
from tests.conftest import Db, open_session
from tests.processes import Services, end, free_port, running_services, start_service
from tests.waiting import wait_until

POOL = 10
"""Connections of a main service to its database."""


@pytest.fixture
def services(database_url: str, tmp_path: Path) -> Iterator[Services]:
    """Services on a database of this test's own, which it may take away."""
    with running_services(database_url, tmp_path) as services:
        yield services


def process_of(services: Services, name: str) -> psutil.Process:
    """Return the process that listens on a service's port."""
    port = int(getattr(services, f"{name}_url").rsplit(":", 1)[1])
    return next(
        child
        for child in psutil.Process().children(recursive=True)
        if any(link.laddr.port == port for link in child.net_connections("tcp"))
    )


def sweep(session: Db, symbol: str) -> None:
    """Make a thousand trades with one command of the taker."""
    maker = {"symbol": symbol, "side": "sell", "quantity": 1, "price": 10}
    session.execute("SELECT place_orders(%s)", [json.dumps([maker] * 1000)])
    session.execute("SELECT place_order(%s, 'buy', 1000, 10)", [symbol])


def test_rule_25_a_reader_that_never_reads_is_cut_off_and_resumes(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    symbol = new_symbol(api)
    port = int(services.matching_url.rsplit(":", 1)[1])
    path = f"{services.matching_ws}/trade_updates?symbol={symbol}"
    with lazily_listening(path, port) as lazy:
        lazy.ready()
        process = process_of(services, "matching")
        before = process.memory_info().rss
        slow = "rts_slow_consumers_total"
        for _ in range(30):
            sweep(sql, symbol)
            if metric(services.matching_url, slow):
                break
        wait_until(lambda: metric(services.matching_url, slow) == 1)
        for _ in range(5):
            sweep(sql, symbol)
        assert process.memory_info().rss - before < 40 * 1024 * 1024
        messages, code, reason = lazy.rest()
    assert code == 1013
    trades = [message["seq"] for message in messages if message["type"] == "trade"]
    assert reason.startswith("slow_consumer, resume with from_seq=")
    resume = int(reason.rsplit("=", 1)[1])
    truth = [row["seq"] for row in sql.execute("SELECT seq FROM trades ORDER BY seq")]
    with listening(f"{path}&from_seq={resume}") as again:
        trades += [trade["seq"] for trade in again.until(truth[-1])]
    assert trades == truth


def test_what_lies_too_far_back_is_told(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RTS_REPLAY_LIMIT_EVENTS", "4")
    with (
        running_services(database_url, tmp_path) as services,
        httpx.Client(base_url=services.main_url) as api,
    ):
        for _ in range(6):
            place(api, "ACME", "sell", "1", "10")
        for feed in (f"{services.matching_ws}/trade_updates", f"{services.main_ws}/order_updates"):
            with listening(f"{feed}?from_seq=ACME:2") as socket:
                messages, code, reason = socket.rest()
            assert (code, reason) == (1008, "seq_too_old")
            error = messages[-1]
            assert (error["code"], error["symbol"], error["oldest_seq"]) == (
                "seq_too_old", "ACME", 3,
            )  # fmt: skip
        with listening(f"{feed}?from_seq=ACME:3") as socket:
            assert [message["seq"] for message in socket.until(6)] == [3, 4, 5, 6]


def set_reachable(url: str, reachable: bool) -> None:
    """Shut the database for everyone, or open it again."""
    name = psycopg.conninfo.conninfo_to_dict(url)["dbname"]
    with open_session(url, dbname="postgres") as session:
        session.execute(
            composed.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}").format(
                composed.Identifier(str(name)), composed.Literal(reachable)
            )
        )
        if not reachable:
            session.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = %s AND backend_type = 'client backend'",
                [name],
            )


def test_the_database_goes_away_and_comes_back(services: Services, api: httpx.Client) -> None:
    symbol = new_symbol(api)
    order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}
    with (
        listening(f"{services.matching_ws}/trade_updates") as trades,
        listening(f"{services.main_ws}/order_updates") as orders,
        listening(f"{services.main_ws}/order_book_snapshot?symbol={symbol}") as book,
    ):
        trades.ready()
        orders.ready()
        set_reachable(services.database_url, reachable=False)
        try:
            answer = attempts(lambda: api.post("/orders", json=order), 503)
            assert answer.headers["retry-after"] == "1"
            assert answer.json()["code"] == "database_unavailable"
            for url in (services.main_url, services.matching_url):
                health = httpx.get(f"{url}/health")
                assert (health.status_code, health.json()["status"]) == (503, "degraded")
                assert health.json()["database"] == {"state": "away"}
            for feed in (trades, orders, book):
                while feed.next("heartbeat")["database"] != "away":
                    pass
        finally:
            set_reachable(services.database_url, reachable=True)
        attempts(lambda: api.post("/orders", json=order), 201)
        placed = place(api, symbol, "sell", "1", "1")
        assert trades.next()["ask_order_id"] == placed["order_id"]
        assert orders.until(placed["fills"][0]["seq"])[-1]["order_id"] == placed["order_id"]
        while book.next()["seq"] < placed["fills"][0]["seq"]:
            pass


def test_services_may_start_before_their_database(database_url: str, tmp_path: Path) -> None:
    ports = {"main": free_port(), "matching": free_port()}
    set_reachable(database_url, reachable=False)
    processes = [start_service(name, ports, database_url, tmp_path) for name in ports]
    try:
        urls = [f"http://127.0.0.1:{port}" for port in ports.values()]
        for url in urls:
            wait_until(partial(has_health, url, 503))
        with listening(f"ws://127.0.0.1:{ports['matching']}/trade_updates") as feed:
            assert feed.next("heartbeat")["database"] == "away"
            set_reachable(database_url, reachable=True)
            while feed.next("heartbeat")["database"] != "up":
                pass
        for url in urls:
            wait_until(partial(has_health, url, 200))
    finally:
        set_reachable(database_url, reachable=True)
        for process in processes:
            end(process)


def has_health(url: str, status: int) -> bool:
    """Say whether a service answers, and its health has this status."""
    try:
        return httpx.get(f"{url}/health").status_code == status
    except httpx.TransportError:
        return False


def test_all_connections_busy_is_said(services: Services, api: httpx.Client, sql: Db) -> None:
    """While callers hold the markets, orders wait; one call too many is told to come back."""
    symbols = [new_symbol(api) for _ in range(POOL)]

    def post(symbol: str) -> httpx.Response:
        order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}
        return httpx.post(f"{services.main_url}/orders", json=order, timeout=15)

    def all_wait() -> bool:
        row = watcher.execute(
            "SELECT count(*) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
            "AND application_name = 'rts-main' AND datname = current_database()"
        ).fetchone()
        return row is not None and row["n"] == POOL

    with open_session(services.database_url) as watcher, ThreadPoolExecutor(POOL) as threads:
        with sql.transaction():
            for symbol in sorted(symbols):
                sql.execute("SELECT place_order(%s, 'sell', 1, 2)", [symbol])
            waiters = threads.map(post, symbols)
            wait_until(all_wait)
            assert api.get("/instruments").status_code == 200  # reads have connections of their own
            switch = {"account": "ann", "seconds": 5}
            answer = api.post("/orders/cancel_all_after", json=switch)
            assert (answer.status_code, answer.json()["code"]) == (503, "saturated")
            assert answer.headers["retry-after"] == "1"
        assert {waiter.status_code for waiter in waiters} == {201}


def test_a_market_that_is_held_turns_orders_away(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    """Orders behind one that got no answer are not left to wait for theirs."""
    symbol = new_symbol(api)
    order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}

    def post(_: int) -> httpx.Response:
        return httpx.post(f"{services.main_url}/orders", json=order, timeout=30)

    with ThreadPoolExecutor(20) as threads:
        with sql.transaction():
            sql.execute("SELECT place_order(%s, 'buy', 1, 1)", [symbol])
            answers = list(threads.map(post, range(20)))
        assert {answer.json()["code"] for answer in answers} == {"saturated"}
        assert {answer.status_code for answer in threads.map(post, range(20))} == {201}
