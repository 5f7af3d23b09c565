"""Eight sessions of accounts that make and take on several markets at once; some are killed."""

import random
from collections.abc import Callable
from functools import partial
from threading import Event
from time import monotonic

import psycopg
import pytest

from tests.conftest import Db, open_session
from tests.db.accounts import EIGHT, cancel_all, command, fund, nothing_is_lost
from tests.races.test_mixed_flow import KILL
from tests.races.together import together

LEVELS = [
    psycopg.IsolationLevel.READ_COMMITTED, psycopg.IsolationLevel.READ_COMMITTED,
    psycopg.IsolationLevel.REPEATABLE_READ, psycopg.IsolationLevel.SERIALIZABLE,
]  # fmt: skip


@pytest.mark.parametrize("seconds", [4, pytest.param(60, marks=pytest.mark.long)])
def test_accounts_on_many_markets_neither_deadlock_nor_lose(
    db: Db, database_url: str, seconds: float
) -> None:
    """Eight of each: accounts, markets, sessions, and batches over several markets."""
    fund(db, random.Random(1))  # noqa: S311
    finished = Event()
    lost = [0]

    def sabotage() -> int:
        kills = 0
        with open_session(database_url) as session:
            while not finished.wait(0.3):
                kills += session.execute(KILL, [kills]).rowcount
        return kills

    end = monotonic() + seconds

    def trade(number: int) -> int:
        dice, done = random.Random(number), 0  # noqa: S311
        try:
            while monotonic() < end:
                try:
                    with open_session(database_url) as session:
                        session.isolation_level = LEVELS[number % len(LEVELS)]
                        while monotonic() < end:
                            done += 1
                            command(session, dice, markets=8)
                except (psycopg.OperationalError, psycopg.InterfaceError) as error:
                    if isinstance(error, psycopg.errors.DeadlockDetected):
                        raise
                    lost[0] += 1  # killed, or its snapshot was older than another's commit
        finally:
            finished_one()
        return done

    running = [8]

    def finished_one() -> None:
        running[0] -= 1
        if not running[0]:
            finished.set()

    sessions: list[Callable[[], int]] = [partial(trade, number) for number in range(8)]
    _, *done = together([sabotage, *sessions])
    assert min(done) > 5
    assert lost[0] > 0
    with open_session(database_url) as survivor:  # the first may be among the killed
        nothing_is_lost(survivor, database_url)
        for account in EIGHT:
            cancel_all(survivor, account)
        assert survivor.execute("SELECT FROM balances WHERE held <> 0").rowcount == 0
        nothing_is_lost(survivor, database_url)


@pytest.mark.parametrize("level", [psycopg.IsolationLevel.REPEATABLE_READ,
                                   psycopg.IsolationLevel.SERIALIZABLE])  # fmt: skip
def test_a_stale_snapshot_cannot_spend_twice(
    db: Db, database_url: str, level: psycopg.IsolationLevel
) -> None:
    fund(db, random.Random(1))  # noqa: S311
    spend = "SELECT withdraw('ann', 'USD', 1, %s)"
    with open_session(database_url) as stale:
        stale.isolation_level = level
        stale.autocommit = False
        stale.execute("SELECT count(*) FROM balances")
        db.execute(spend, ["first"])
        with pytest.raises(psycopg.errors.SerializationFailure):
            stale.execute(spend, ["second"])
    nothing_is_lost(db, database_url)
