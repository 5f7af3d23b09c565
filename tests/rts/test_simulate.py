"""The simulated market: it trades, survives a restart of the service, and stops at once."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import Db, open_session
from tests.processes import await_health, end, free_port, start_service
from tests.waiting import wait_until

SYMBOLS = {"ACME", "NOVA", "PIKO"}


@contextmanager
def simulation(port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the simulated traders against the main service on `port`."""
    environment = os.environ | {"RTS_MAIN_PORT": str(port)}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "rts.simulate"], env=environment, stdout=output, stderr=output
        )
    try:
        yield process
    finally:
        end(process)


def traded(sql: Db) -> set[str]:
    return {row["symbol"] for row in sql.execute("SELECT DISTINCT symbol FROM trades")}


def last_order(sql: Db) -> int:
    row = sql.execute("SELECT coalesce(max(order_id), 0) AS id FROM orders").fetchone()
    assert row is not None
    return int(row["id"])


def test_the_market_lives_through_a_restart(database_url: str, tmp_path: Path) -> None:
    ports = {"main": free_port(), "matching": free_port()}
    url = f"http://127.0.0.1:{ports['main']}"
    service = start_service("main", ports, database_url, tmp_path)
    try:
        await_health(url, service, tmp_path / "main.log")
        log = tmp_path / "simulate.log"
        with open_session(database_url) as sql, simulation(ports["main"], log) as traders:
            wait_until(lambda: traded(sql) == SYMBOLS, timeout=40)
            end(service)
            before = last_order(sql)
            wait_until(lambda: b"waits" in log.read_bytes())
            service = start_service("main", ports, database_url, tmp_path)
            wait_until(lambda: last_order(sql) > before + 10, timeout=40)
            live = sql.execute("SELECT count(*) AS n FROM core.book").fetchone()
            assert live is not None
            assert live["n"] < 100
            began = time.monotonic()
            traders.send_signal(signal.SIGTERM)
            assert traders.wait(5) == 0
            assert time.monotonic() - began < 2
            assert b"Traceback" not in log.read_bytes()
            unreadable = sql.execute("SELECT count(*) AS n FROM orders WHERE status = 'rejected'")
            assert unreadable.fetchone() == {"n": 0}
    finally:
        end(service)


def test_it_waits_for_a_service_that_is_not_there(tmp_path: Path) -> None:
    log = tmp_path / "simulate.log"
    with simulation(free_port(), log) as traders:
        wait_until(lambda: b"waiting for the main service" in log.read_bytes())
        traders.send_signal(signal.SIGINT)
        assert traders.wait(5) == 0
