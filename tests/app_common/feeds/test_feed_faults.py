"""Whatever breaks, feeds lose nothing, repeat nothing, and never tell what the table has not."""

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

from tests.clients import listening
from tests.conftest import open_session
from tests.faults import Exchange, run
from tests.waiting import wait_until

FAULTS = 30
"""`python -m tests.faults` goes on for an hour."""


def test_followers_end_with_the_rows_of_the_table() -> None:
    found = run(lambda count: sum(count.values()) >= FAULTS and len(count) == 6, 7, print)
    assert found == []


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    """A server that may be killed, and both services."""
    with ExitStack() as stack:
        yield Exchange(tmp_path, stack)


def crash(exchange: Exchange) -> None:
    """Kill all of PostgreSQL at once, as a power cut does; what it has not written is lost."""
    postmaster = psutil.Process(exchange.postmaster())
    for process in [postmaster, *postmaster.children(recursive=True)]:
        process.kill()
    wait_until(lambda: not exchange.server.is_running())
    exchange.server.start()


def trade_unflushed(exchange: Exchange) -> int:
    """Trade while nobody writes the log, by a commit that does not wait for it; return its seq."""
    with open_session(exchange.server.url) as session:
        writers = session.execute(
            "SELECT pid FROM pg_stat_activity "
            "WHERE backend_type IN ('walwriter', 'background writer', 'checkpointer')"
        )
        for writer in writers:
            os.kill(writer["pid"], signal.SIGSTOP)
        with session.transaction():
            session.execute("SELECT place_order('ACME', 'sell', 1, 10)")
            session.execute("SELECT place_order('ACME', 'buy', 1, 10)")
            session.execute("SET LOCAL synchronous_commit = off")
        row = session.execute("SELECT seq FROM trades ORDER BY seq DESC LIMIT 1").fetchone()
        assert row is not None
        return int(row["seq"])


def is_recorded(exchange: Exchange, seq: int) -> bool:
    with open_session(exchange.server.url) as session:
        return session.execute("SELECT FROM trades WHERE seq = %s", [seq]).rowcount == 1


@pytest.mark.parametrize(
    "feed", ["trade_updates", "order_updates", "order_book_snapshot", "order_book_updates"]
)
def test_what_was_told_is_on_disk(exchange: Exchange, feed: str) -> None:
    """Also what was committed without waiting for the disk, and seen by others before it was."""
    teller, other = "matching", "main"
    if feed != "trade_updates":
        teller, other = other, teller
    exchange.end_services(other)  # whose commits would write the log too
    port = exchange.ports[teller]
    with listening(f"ws://127.0.0.1:{port}/{feed}?symbol=ACME") as socket:
        socket.next("snapshot" if feed.startswith("order_book") else "heartbeat")
        seq = trade_unflushed(exchange)
        while socket.next()["seq"] < seq:
            pass
        crash(exchange)
    assert is_recorded(exchange, seq)


def test_what_nobody_was_told_may_be_lost(exchange: Exchange) -> None:
    """Or else the test above could not fail."""
    exchange.end_services()
    seq = trade_unflushed(exchange)
    assert is_recorded(exchange, seq)
    crash(exchange)
    assert not is_recorded(exchange, seq)
