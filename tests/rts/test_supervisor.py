"""`rts up` from outside: real processes, real signals, and nothing left behind."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx
import psutil
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from db.embedded.postmaster import postmaster
from db.embedded.programs import LOG_LIMIT, is_free, until_parent_ends
from tests.processes import free_port
from tests.waiting import wait_until

STOP_LIMIT = 10.0
"""Seconds in which everything must have ended after a signal."""


@dataclass(frozen=True)
class Place:
    """A data directory and two ports: all that one exchange needs to itself."""

    data_dir: Path
    ports: dict[str, int]

    @classmethod
    def make(cls, data_dir: Path) -> "Place":
        return cls(data_dir, {"main": free_port(), "matching": free_port()})

    def environment(self, **more: str) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("RTS_")}
        return own | {
            "RTS_DATA_DIR": str(self.data_dir),
            "RTS_MAIN_PORT": str(self.ports["main"]),
            "RTS_MATCHING_PORT": str(self.ports["matching"]),
            **more,
        }

    def rts(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command of `rts` to its end."""
        return subprocess.run(
            [sys.executable, "-m", "rts.cli", *arguments],
            env=self.environment(**more),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def healthy(self, service: str) -> bool:
        try:
            answer = httpx.get(f"http://127.0.0.1:{self.ports[service]}/health", timeout=2)
        except httpx.TransportError:
            return False
        return answer.status_code == 200 and answer.json()["status"] == "ok"

    def url(self) -> str:
        return self.rts("url").stdout.splitlines()[-1]


@dataclass(frozen=True)
class Exchange:
    """A running `rts up`."""

    place: Place
    process: subprocess.Popen[bytes]

    def parts(self) -> list[psutil.Process]:
        """All processes that it started, and theirs."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def part(self, word: str) -> psutil.Process:
        """Its own child that has `word` among its arguments."""
        children = psutil.Process(self.process.pid).children()
        (found,) = [child for child in children if any(word in part for part in child.cmdline())]
        return found

    def await_health(self, timeout: float = 20.0) -> None:
        wait_until(lambda: self.place.healthy("main") and self.place.healthy("matching"), timeout)

    def end(self, number: signal.Signals) -> int:
        """Send a signal; return the exit code once the process and all its parts have ended."""
        parts = self.parts()
        self.process.send_signal(number)
        code = self.process.wait(STOP_LIMIT)
        wait_until(lambda: not any(is_alive(part) for part in parts), STOP_LIMIT)
        return code


def is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@contextmanager
def running(place: Place, *arguments: str, **more: str) -> Iterator[Exchange]:
    place.data_dir.mkdir(exist_ok=True)
    with (place.data_dir / "terminal.log").open("ab") as terminal:
        process = subprocess.Popen(
            [sys.executable, "-m", "rts.cli", "up", *arguments],
            env=place.environment(**more),
            stdout=terminal,
            stderr=terminal,
        )
    exchange = Exchange(place, process)
    try:
        # The demo makes up a day of history first.
        exchange.await_health(60 if "--demo" in arguments else 20)
        yield exchange
    finally:
        if process.poll() is None:
            exchange.end(signal.SIGTERM)


@pytest.fixture(scope="module")
def exchange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exchange]:
    with running(Place.make(tmp_path_factory.mktemp("exchange"))) as exchange:
        yield exchange


def test_url_and_psql_reach_the_running_database(exchange: Exchange) -> None:
    query = "SELECT symbol FROM instruments"
    with psycopg.connect(exchange.place.url()) as connection:
        assert connection.execute(query).fetchall() == [("ACME",)]
    said = exchange.place.rts("psql", "--no-align", "--tuples-only", "--command", query)
    assert said.stdout == "ACME\n"


def test_a_second_one_on_the_same_data_is_refused(exchange: Exchange) -> None:
    second = exchange.place.rts("up")
    assert second.returncode == 1
    assert f"Process {exchange.process.pid} already runs" in second.stderr
    exchange.await_health()


def test_it_says_where_first_and_then_what_happens(exchange: Exchange) -> None:
    terminal = exchange.place.data_dir / "terminal.log"
    wait_until(lambda: "Ctrl-C" in terminal.read_text())
    first, *others = terminal.read_text().splitlines()
    assert first == f"http://127.0.0.1:{exchange.place.ports['main']}/"
    assert others[0].startswith("PostgreSQL runs, data in ")
    assert "The exchange in it is up to date" in others
    assert any("The exchange is open after" in line for line in others)
    for word in ("alembic", "upgrade", "functions", "views", "decisions"):
        assert word not in terminal.read_text()


def test_services_reach_the_database_where_nobody_can_take_its_place(exchange: Exchange) -> None:
    socket_file = next((exchange.place.data_dir / "postgres").glob(".s.PGSQL.*[0-9]"))
    assert socket_file.parent.stat().st_mode & 0o077 == 0
    with psycopg.connect(exchange.place.url()) as session:
        found = session.execute(
            "SELECT client_addr IS NULL AS local, count(*) FROM pg_stat_activity"
            " WHERE application_name LIKE 'rts-%' GROUP BY 1"
        ).fetchall()
    assert [local for local, _ in found] == [True]


def test_services_are_logins_and_know_no_more(exchange: Exchange) -> None:
    url = exchange.place.url()
    password = str(conninfo_to_dict(url)["password"])
    with psycopg.connect(url) as session:
        found = session.execute(
            "SELECT DISTINCT a.application_name, a.usename, r.rolsuper FROM pg_stat_activity AS a"
            " JOIN pg_roles AS r ON r.oid = a.usesysid WHERE application_name LIKE 'rts-%'"
            " ORDER BY 1"
        ).fetchall()
    assert found == [
        ("rts-main", "rts_service@rts", False),
        ("rts-matching", "rts_house@rts", False),
    ]
    for name in exchange.place.ports:
        part = exchange.part(f"app_{name}")
        assert "RTS_DATABASE_URL" in part.environ()
        assert password not in str([part.environ(), part.cmdline()])


def test_services_know_the_disk_that_their_database_is_on(exchange: Exchange) -> None:
    def free(port: int) -> int:
        health = httpx.get(f"http://127.0.0.1:{port}/health").json()
        return int(health["probe"]["disk_free_bytes"] or 0)

    for port in exchange.place.ports.values():
        wait_until(partial(free, port))


@pytest.mark.parametrize("service", ["main", "matching"])
def test_a_killed_service_is_started_again(exchange: Exchange, service: str) -> None:
    killed = exchange.part(f"app_{service}")
    killed.kill()
    wait_until(lambda: not is_alive(killed))
    exchange.await_health()
    assert exchange.part(f"app_{service}").pid != killed.pid


def test_a_killed_database_is_started_again_and_the_services_heal(exchange: Exchange) -> None:
    url = exchange.place.url()
    services = [exchange.part(f"app_{name}").pid for name in exchange.place.ports]
    killed = exchange.part("bin/postgres")
    killed.kill()
    wait_until(lambda: not is_alive(killed))
    exchange.await_health()
    assert exchange.place.url() == url
    assert [exchange.part(f"app_{name}").pid for name in exchange.place.ports] == services


def test_a_log_that_grows_is_set_aside_while_its_writer_goes_on(exchange: Exchange) -> None:
    log = exchange.place.data_dir / "logs" / "postgres.log"
    with log.open("ab") as file:
        file.write(b"flood\n" * (LOG_LIMIT // 6 + 1))
    wait_until(lambda: log.stat().st_size < 1000)
    assert log.with_suffix(".old.log").stat().st_size > LOG_LIMIT
    server = postmaster(exchange.place.data_dir / "postgres")
    assert server is not None
    os.kill(server.pid, signal.SIGHUP)
    wait_until(lambda: b"reloading" in log.read_bytes())
    assert log.read_bytes().startswith(b"20")  # no hole before it


def newest_trade(place: Place) -> int:
    return int(
        httpx.get(f"http://127.0.0.1:{place.ports['main']}/trades?limit=1").json()["items"][0][
            "trade_id"
        ]
    )


def test_a_signal_ends_all_of_it_and_the_next_one_continues(tmp_path: Path) -> None:
    place = Place.make(tmp_path)
    with running(place) as first:
        with psycopg.connect(place.url(), autocommit=True) as connection:
            connection.execute("SELECT create_instrument('KEPT')")
        assert first.end(signal.SIGINT) == 0
    with running(place, "--demo") as second:
        wait_until(lambda: any("rts.simulate" in part.cmdline() for part in second.parts()))
        with psycopg.connect(place.url()) as connection:
            kept = connection.execute("SELECT FROM instruments WHERE symbol = 'KEPT'")
            assert kept.rowcount == 1
            (last,) = connection.execute("SELECT max(trade_id) FROM trades").fetchone() or (0,)
            assert last > 1000  # of the day that was made up
        wait_until(lambda: newest_trade(place) > last)
        assert "making up a day" in (tmp_path / "terminal.log").read_text()
        assert second.end(signal.SIGTERM) == 0


def test_killed_itself_it_leaves_nothing_that_stops_the_next_one(tmp_path: Path) -> None:
    place = Place.make(tmp_path)
    with running(place) as first:
        services = [first.part(f"app_{name}") for name in place.ports]
        first.process.kill()
        first.process.wait()
        if until_parent_ends(signal.SIGKILL):
            wait_until(lambda: not any(is_alive(service) for service in services))
    with running(place):
        pass


@pytest.mark.long
def test_when_its_port_is_taken_after_a_crash_it_ends_and_the_next_one_takes_another(
    tmp_path: Path,
) -> None:
    place = Place.make(tmp_path)
    with running(place) as exchange, socket.socket() as stranger:
        url = place.url()
        exchange.process.send_signal(signal.SIGSTOP)
        killed = exchange.part("bin/postgres")
        killed.kill()
        stranger.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        port = int((tmp_path / "port").read_text())
        wait_until(lambda: is_free("127.0.0.1", port))
        stranger.bind(("127.0.0.1", port))
        stranger.listen()
        exchange.process.send_signal(signal.SIGCONT)
        assert exchange.process.wait(30) == 1
        words = " ".join((tmp_path / "terminal.log").read_text().split())
        assert f"another program took its port {port}" in words
        with running(place):
            assert place.url() != url


def test_with_a_database_url_nothing_is_embedded(tmp_path: Path, database_url: str) -> None:
    place = Place.make(tmp_path)
    with running(place, RTS_DATABASE_URL=database_url) as exchange:
        commands = [part.cmdline() for part in exchange.parts()]
    assert len(commands) == 2
    assert not (tmp_path / "postgres").exists()


def test_a_taken_port_is_refused_by_the_name_of_its_variable(exchange: Exchange) -> None:
    elsewhere = Place(exchange.place.data_dir / "second", exchange.place.ports)
    refused = elsewhere.rts("up")
    assert refused.returncode == 1
    assert "RTS_MAIN_PORT" in refused.stderr
