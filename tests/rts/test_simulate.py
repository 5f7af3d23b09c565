"""The simulated market: it trades, survives a restart of the service, and stops at once."""

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_postgresql.executors import NoopExecutor

from tests.conftest import Db, cloned, open_session
from tests.processes import Services, await_health, end, free_port, start_service
from tests.verified import differences
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


def play(port: int, *options: str) -> str:
    """Run `rts simulate` to its end; return what it said."""
    ran = subprocess.run(
        [sys.executable, "-m", "rts.cli", "simulate", *options],
        env=os.environ | {"RTS_MAIN_PORT": str(port)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


@contextmanager
def main_service(url: str, folder: Path) -> Iterator[int]:
    """Run the main service on a database; yield its port."""
    ports = {"main": free_port(), "matching": free_port()}
    folder.mkdir()
    service = start_service("main", ports, url, folder)
    try:
        await_health(f"http://127.0.0.1:{ports['main']}", service, folder / "main.log")
        yield ports["main"]
    finally:
        end(service)


def journal(url: str) -> list[dict[str, object]]:
    """Return what happened, but for when and to whose run's accounts."""
    with open_session(url) as sql:
        return sql.execute(
            "SELECT seq, event, order_id, split_part(account, '-', 1) AS who, side, order_type,"
            " time_in_force, price, quantity, remaining_quantity, stop_price, display_quantity,"
            " last_price FROM order_events WHERE symbol = 'NOVA' ORDER BY seq"
        ).fetchall()


def test_the_same_seed_takes_the_same_decisions(template: NoopExecutor, tmp_path: Path) -> None:
    runs = []
    for number, seed in enumerate(("seven", "seven", "eight")):
        with cloned(template) as url, main_service(url, tmp_path / str(number)) as port:
            said = play(
                port, "--symbols", "NOVA", "--rate", "100", "--seconds", "4", "--seed", seed
            )
            assert said.startswith(f"seed {seed}, run ")
            runs.append(journal(url))
    count = min(map(len, runs))
    assert count > 200
    first, again, other = (run[:count] for run in runs)
    assert first == again != other


def events_of(sql: Db, accounts: list[str], after: int) -> set[str]:
    found = sql.execute(
        "SELECT DISTINCT event FROM order_events WHERE account = ANY (%s) AND symbol = 'NOVA'"
        " AND seq > %s",
        [accounts, after],
    )
    return {row["event"] for row in found}


def test_runs_leave_each_other_alone(services: Services, sql: Db) -> None:
    port = int(services.main_url.rpartition(":")[2])
    options = ("--symbols", "NOVA", "--rate", "60", "--seconds", "3", "--seed", "same")
    first = play(port, *options)
    assert first != play(port, *options)  # another run, and accounts of its own
    runs = sql.execute(
        "SELECT split_part(account, '-', 3) AS run, array_agg(DISTINCT account) AS accounts,"
        " min(order_id) AS first FROM orders WHERE symbol = 'NOVA' GROUP BY 1 ORDER BY 3"
    ).fetchall()
    assert len(runs) == 2
    (before,) = sql.execute(
        "SELECT max(seq) AS seq FROM order_events WHERE symbol = 'NOVA' AND order_id < %s",
        [runs[1]["first"]],
    ).fetchall()
    # Its orders may trade with the second one's, and are there for an hour.
    assert events_of(sql, runs[0]["accounts"], before["seq"]) <= {"fill", "partial_fill"}
    left = sql.execute("SELECT expires_at - now() AS life FROM core.book").fetchall()
    assert left
    assert all(timedelta(minutes=50) < row["life"] <= timedelta(hours=1) for row in left)


def test_who_runs_short_is_funded_again(services: Services, sql: Db) -> None:
    port = int(services.main_url.rpartition(":")[2])
    log = Path(os.devnull)
    with simulation(port, log):
        funded = "SELECT account, asset, available FROM balances WHERE account LIKE 'noise%%PIKO%%'"
        wait_until(lambda: len(sql.execute(funded).fetchall()) >= 4)
        for number, row in enumerate(sql.execute(funded).fetchall()):
            sql.execute(
                "SELECT FROM withdraw(%s, %s, trunc(%s * 0.999, 1), %s)",
                [row["account"], row["asset"], row["available"], f"gone-{number}"],
            )
        wait_until(
            lambda: all(row["available"] > 100 for row in sql.execute(funded).fetchall()),
            timeout=90,
        )
    assert differences(services.database_url) == []


def test_what_is_traded_is_what_was_asked_for(services: Services, sql: Db) -> None:
    port = int(services.main_url.rpartition(":")[2])
    sql.execute("SELECT FROM create_instrument('COARSE', 5, 100, reference_price => 1000)")
    sql.execute("SELECT FROM create_instrument('A:B')")
    said = play(port, "--symbols", "A:B,COARSE,NEW/EUR", "--traders", "3", "--seconds", "3")
    assert "3 traders in each of A:B, COARSE, NEW/EUR" in said
    found = sql.execute(
        "SELECT o.symbol, count(DISTINCT account) AS accounts, i.quote_asset"
        " FROM orders AS o JOIN instruments AS i USING (symbol)"
        " WHERE symbol IN ('A:B', 'COARSE', 'NEW/EUR') GROUP BY 1, 3 ORDER BY 1"
    ).fetchall()
    assert found == [
        {"symbol": "A:B", "accounts": 3, "quote_asset": None},
        {"symbol": "COARSE", "accounts": 3, "quote_asset": None},
        {"symbol": "NEW/EUR", "accounts": 3, "quote_asset": "EUR"},
    ]


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--symbols", " , "), "commas"),
        (("--symbols", "0"), "100 symbols"),
        (("--symbols", "no symbol"), "refuses"),
        (("--rate", "0"), "rate"),
        (("--rate", "fast"), "rate"),
        (("--traders", "0"), "traders"),
        (("--seconds", "-1"), "seconds"),
    ],
)
def test_what_it_cannot_do_is_a_sentence(
    services: Services, options: tuple[str, ...], word: str
) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "rts.cli", "simulate", *options],
        env=os.environ | {"RTS_MAIN_PORT": services.main_url.rpartition(":")[2]},
        capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert ran.returncode in (1, 2)
    assert word in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_terminal_gets_a_table_of_the_markets(services: Services) -> None:
    ours, theirs = pty.openpty()
    environment = os.environ | {
        "RTS_MAIN_PORT": services.main_url.rpartition(":")[2],
        "TERM": "xterm", "COLUMNS": "100", "LINES": "40",
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "rts.cli", "simulate", "--symbols", "ACME,PIKO", "--seconds", "3"],
        env=environment, stdout=theirs, stderr=subprocess.PIPE,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    with suppress(OSError):  # the other end is closed
        while data := os.read(ours, 65536):
            said += data
    assert process.wait(20) == 0
    assert process.stderr is not None
    assert process.stderr.read() == b""
    for word in ("symbol", "refused", "ACME", "PIKO", "trades a second"):
        assert word in said.decode()


def test_who_stops_reading_ends_it(services: Services) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "rts.cli", "simulate"],
        env=os.environ | {"RTS_MAIN_PORT": services.main_url.rpartition(":")[2]},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith(b"seed ")
    process.stdout.close()
    assert process.wait(30) == 1
    assert process.stderr.read() == b""
