"""Acknowledged orders that are gone after a crash: told, and nothing trades before the operator."""

import itertools
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import msgspec
import psutil
import psycopg
import pytest
from psycopg import sql

from db.embedded.postmaster import postmaster
from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from db.position import Note
from tests.clients import listening, place
from tests.conftest import open_session
from tests.processes import Services, running_services
from tests.rts.test_supervisor import Place, is_alive, running
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]

SEGMENT = 16 * 1024 * 1024


def damage(cluster: Path, wal: str) -> None:
    """Make the WAL unreadable from a position on, as a disk may."""
    high, low = (int(part, 16) for part in wal.split("/"))
    name = f"00000001{high:08X}{low // SEGMENT:08X}"
    for file in sorted((cluster / "pg_wal").glob("00000001" + "?" * 16)):
        if file.name >= name:
            offset = low % SEGMENT if file.name == name else 0
            with file.open("r+b") as segment:
                segment.seek(offset)
                segment.write(bytes(SEGMENT - offset))


def value(url: str, query: str) -> str:
    with open_session(url) as session:
        return str(next(iter(session.execute(query.encode()).fetchall()[0].values())))


def noted(data_dir: Path, symbol: str) -> int:
    """Return how far all services have noted a symbol."""
    notes = [
        msgspec.json.decode(file.read_bytes(), type=Note)
        for file in (data_dir / "positions").glob("*.json")
    ]
    return min([note.seqs.get(symbol, 0) for note in notes], default=0)


def trade(main: str, orders: int) -> list[int]:
    """Place orders; return the ids that were acknowledged."""
    with httpx.Client(base_url=main, timeout=15) as api:
        return [int(place(api, "ACME", "buy", "1", str(1 + n))["order_id"]) for n in range(orders)]


def alarms(main: str) -> list[str]:
    try:
        return [alarm["code"] for alarm in httpx.get(f"{main}/health").json()["alarms"]]
    except httpx.TransportError:
        return []


def order(main: str) -> httpx.Response:
    body = {"symbol": "ACME", "side": "buy", "quantity": 1, "price": 1}
    return httpx.post(f"{main}/orders", json=body, timeout=15)


def kill(server: EmbeddedServer, cluster: Path) -> None:
    """End a server and its sessions as a power cut would."""
    running = postmaster(cluster)
    assert running is not None
    os.kill(running.pid, signal.SIGKILL)
    wait_until(lambda: not server.is_running())


@contextmanager
def kept_running(data_dir: Path) -> Iterator[tuple[EmbeddedServer, Services, Path]]:
    """An embedded server whose crashes the test mends, and both services beside it."""
    with EmbeddedServer(data_dir) as server:
        migrate(server.url, report=lambda _: None)
        with running_services(server.url, data_dir) as services:
            yield server, services, data_dir / "postgres"


def test_a_market_that_went_back_says_so_and_waits_for_its_operator(tmp_path: Path) -> None:
    """Everything is killed, the end of the WAL is unreadable, and everything is started again."""
    exchange = Place.make(tmp_path / "exchange")
    main = f"http://127.0.0.1:{exchange.ports['main']}"
    matching = f"ws://127.0.0.1:{exchange.ports['matching']}"
    with running(exchange) as first:
        kept = trade(main, 20)
        wal = value(exchange.url(), "SELECT pg_current_wal_insert_lsn()")
        gone = trade(main, 30)
        wait_until(lambda: noted(exchange.data_dir, "ACME") == 50)
        before = httpx.get(f"{main}/health").json()["epoch"]
        parts = first.parts()
        first.process.kill()
        for part in parts:
            with suppress(psutil.NoSuchProcess):
                part.kill()
        first.process.wait()
        wait_until(lambda: not any(is_alive(part) for part in parts))
    damage(exchange.data_dir / "postgres", wal)

    with again(exchange):
        assert "until you accept that: `rts accept-loss`" in terminal_of(exchange)
        assert "went_back" in alarms(main)
        health = httpx.get(f"{main}/health")
        assert health.status_code == 503
        epoch = health.json()["epoch"]
        assert epoch != before
        refused = order(main)
        assert (refused.status_code, refused.json()["code"]) == (422, "instrument_halted")
        assert int(refused.json()["order"]["order_id"]) > max(kept + gone)
        opened = httpx.put(f"{main}/instruments/ACME/status", json={"status": "open"})
        assert (opened.status_code, opened.json()["code"]) == (409, "went_back")
        old = {"symbol": "ACME", "from_seq": 20, "epoch": before}
        assert httpx.get(f"{main}/trades", params=old).json()["code"] == "epoch_changed"
        with listening(f"{matching}/trade_updates?symbol=ACME&from_seq=20&epoch={before}") as told:
            messages, code, reason = told.rest()
            assert (code, reason, messages[-1]["epoch"]) == (1008, "epoch_changed", epoch)

        accepted = exchange.rts("accept-loss")
        assert accepted.returncode == 0, accepted.stderr
        assert "ACME: events 21 to 50" in accepted.stdout
        assert f"orders: ids {kept[-1] + 1} to {gone[-1]}" in accepted.stdout
        assert alarms(main) == []
        placed = order(main)
        assert placed.status_code == 201
        assert int(placed.json()["order_id"]) > max(kept + gone)
        assert exchange.rts("verify").returncode == 0
        assert "nothing to accept" in exchange.rts("accept-loss").stdout


@contextmanager
def again(exchange: Place) -> Iterator[None]:
    """`rts up` on what was damaged, whose services come up and are not healthy."""
    with (exchange.data_dir / "again.log").open("ab") as terminal:
        process = subprocess.Popen(
            [sys.executable, "-m", "rts.cli", "up"],
            env=exchange.environment(), stdout=terminal, stderr=terminal,
        )  # fmt: skip
    try:
        wait_until(lambda: "The exchange is open" in terminal_of(exchange))
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def terminal_of(exchange: Place) -> str:
    """Return what the last `rts up` said."""
    return (exchange.data_dir / "again.log").read_text()


@pytest.mark.long
def test_services_that_ran_meanwhile_find_out_when_the_server_is_back(tmp_path: Path) -> None:
    with kept_running(tmp_path) as (server, services, cluster):
        kept = trade(services.main_url, 10)
        wal = value(server.url, "SELECT pg_current_wal_insert_lsn()")
        gone = trade(services.main_url, 10)
        wait_until(lambda: noted(tmp_path, "ACME") == 20)
        with listening(f"{services.main_ws}/order_updates?symbol=ACME&from_seq=1") as follower:
            assert follower.until(20)[-1]["seq"] == 20
            follower.ready()
            kill(server, cluster)
            damage(cluster, wal)
            server.start()
            answers: list[httpx.Response] = []

            def refused() -> bool:
                answers.append(order(services.main_url))
                return answers[-1].status_code == 422

            wait_until(refused)
            assert {answer.status_code for answer in answers} <= {422, 503}
            assert int(answers[-1].json()["order"]["order_id"]) > max(kept + gone)
            messages, code, reason = follower.rest()
            assert (code, reason) == (1008, "epoch_changed")
            assert messages[-1]["epoch"] == value(
                server.url, "SELECT epoch FROM epochs WHERE reason = 'went_back'"
            )
        wait_until(lambda: "went_back" in alarms(services.main_url))
        wait_until(lambda: "went_back" in alarms(services.matching_url))


def test_a_crash_without_damage_declares_nothing(tmp_path: Path) -> None:
    """Killed again and again while orders and commits without waiting come in."""
    with kept_running(tmp_path) as (server, services, cluster):
        ended = threading.Event()

        def by_rest() -> None:
            while not ended.is_set():
                try:
                    order(services.main_url)
                except httpx.TransportError:
                    time.sleep(0.01)

        def by_sql(symbol: str, synchronous: str) -> None:
            while not ended.is_set():
                try:
                    with open_session(server.url) as session:
                        session.execute(f"SET synchronous_commit = {synchronous}".encode())
                        session.execute(
                            "SELECT create_instrument(%s) WHERE NOT EXISTS"
                            " (SELECT FROM instruments AS i WHERE i.symbol = %s)",
                            [symbol, symbol],
                        )
                        while not ended.is_set():
                            session.execute(
                                "SELECT place_order(%s, 'buy', 1, 1),"
                                " pg_logical_emit_message(false, 'noise', repeat('x', 5000))",
                                [symbol],
                            )
                except psycopg.Error:
                    time.sleep(0.01)

        threads = [
            threading.Thread(target=by_rest),
            threading.Thread(target=by_sql, args=["ON", "on"]),
            threading.Thread(target=by_sql, args=["OFF", "off"]),
        ]
        for thread in threads:
            thread.start()
        try:
            for crash in range(8):
                seq = noted(tmp_path, "ACME")
                wait_until(lambda seq=seq: noted(tmp_path, "ACME") > seq + 20, timeout=60)  # type: ignore[misc]
                kill(server, cluster)
                server.start()
                assert value(server.url, "SELECT count(*) FROM epochs") == "1", crash
        finally:
            ended.set()
            for thread in threads:
                thread.join()
        wait_until(lambda: order(services.main_url).status_code == 201)
        assert value(server.url, "SELECT count(*) FROM epochs") == "1"


def test_a_note_that_cannot_be_written_is_an_alarm_and_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "positions").write_text("in the way")
    with kept_running(tmp_path) as (_, services, _):
        wait_until(lambda: alarms(services.main_url) == ["position_not_noted"])
        assert httpx.get(f"{services.main_url}/health").status_code == 200
        assert order(services.main_url).status_code == 201
        (tmp_path / "positions").unlink()
        wait_until(lambda: alarms(services.main_url) == [])
        wait_until(lambda: noted(tmp_path, "ACME") == 1)


def test_followers_are_told_when_the_database_is_another(tmp_path: Path) -> None:
    """Swapped under running services by its name; nobody lost anything, so nothing is halted."""
    with EmbeddedServer(tmp_path) as server:
        url = server.url.removesuffix("/rts")
        with open_session(server.url) as session:
            for name in ("one", "other"):
                session.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
                migrate(f"{url}/{name}", report=lambda _: None)
        with running_services(f"{url}/one", tmp_path) as services:
            trade(services.main_url, 5)
            epoch = value(f"{url}/other", "SELECT epoch FROM epochs")
            with listening(f"{services.main_ws}/order_updates?symbol=ACME") as follower:
                follower.ready()
                swap(server.url)
                messages, code, reason = follower.rest()
                assert (code, reason, messages[-1]["epoch"]) == (1008, "epoch_changed", epoch)
            wait_until(lambda: order(services.main_url).status_code == 201)
            assert alarms(services.main_url) == []


def swap(url: str) -> None:
    """Put the database `other` in the place of `one`, as soon as nobody is in them."""
    with open_session(url) as session:
        for name, then in (("one", "before"), ("other", "one")):
            for _ in itertools.count():
                session.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                    [name],
                )
                try:
                    session.execute(
                        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                            sql.Identifier(name), sql.Identifier(then)
                        )
                    )
                    break
                except psycopg.errors.ObjectInUse:
                    pass


def test_what_is_restored_is_another_history(tmp_path: Path) -> None:
    """By `rts restore`, by hand, and into the very database that it came from."""
    first, second = Place.make(tmp_path / "first"), Place.make(tmp_path / "second")
    assert first.rts("migrate").returncode == 0
    saved = str(tmp_path / "saved")
    assert first.rts("backup", saved).returncode == 0
    assert second.rts("restore", saved).returncode == 0
    with EmbeddedServer(second.data_dir) as server:
        assert histories(server.url) == ["made", "restored"]
    with EmbeddedServer(first.data_dir) as server:
        with open_session(server.url) as session:
            session.execute("SELECT place_order('ACME', 'buy', 1, 1)")
        (kept,) = epochs(server.url)
        copy = f"{server.url.removesuffix('/rts')}/copy"
        with open_session(f"{server.url.removesuffix('/rts')}/postgres") as session:
            session.execute("CREATE DATABASE copy TEMPLATE rts")
        migrate(copy, report=lambda _: None)
        assert histories(copy) == ["made", "restored"]
        assert epochs(copy)[0] == kept
        order_id = value(copy, "SELECT order_id FROM api.place_order('ACME', 'buy', 1, 1)")
        assert int(order_id) > 1_000_000_000
        migrate(server.url, report=lambda _: None)
        assert epochs(server.url) == [kept]
    with EmbeddedServer(first.data_dir) as server:
        command = [sys.executable, "-m", "alembic", "-x", "destroy=rts", "downgrade", "base"]
        environment = first.environment(RTS_DATABASE_URL=server.url)
        subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True)
        with open_session(server.url) as session:
            session.execute("DROP TABLE public.alembic_version")
        assert first.rts("restore", saved, RTS_DATABASE_URL=server.url).returncode == 0
        assert histories(server.url) == ["made", "restored"]
        assert epochs(server.url)[0] == kept


def histories(url: str) -> list[str]:
    with open_session(url) as session:
        return [
            row["reason"] for row in session.execute("SELECT * FROM api.epochs ORDER BY number")
        ]


def epochs(url: str) -> list[str]:
    with open_session(url) as session:
        rows = session.execute("SELECT * FROM api.epochs ORDER BY number").fetchall()
    return [str(row["epoch"]) for row in rows]
