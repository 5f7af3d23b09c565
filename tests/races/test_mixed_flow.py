"""Twelve traders at once by SQL and REST, sessions killed; the journal proves the tables."""

import os
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

import psycopg
import pytest

from tests.conftest import Db, open_session
from tests.db.market import call
from tests.processes import running_services
from tests.races.together import together
from tests.races.traders import SYMBOLS, Door, Placed, RestDoor, SqlDoor, out_of_order, trade
from tests.verified import differences

LEVELS = [None, psycopg.IsolationLevel.REPEATABLE_READ, psycopg.IsolationLevel.SERIALIZABLE]
COMMANDS = 80
"""Of each trader."""

KILL = """
SELECT pg_terminate_backend(a.pid)
FROM pg_stat_activity AS a
WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
    AND a.backend_type = 'client backend' AND a.application_name NOT LIKE 'rts-verify%%'
ORDER BY a.state = 'active' DESC, hashint4(a.pid + %s)
LIMIT 1
"""


@pytest.fixture
def seed() -> int:
    number = int(os.environ.get("RTS_FLOW_SEED") or random.SystemRandom().randrange(10**6))
    print(f"run again with RTS_FLOW_SEED={number}")
    return number


def test_twelve_traders_killed_sessions_and_an_auditor(
    db: Db, database_url: str, connect: Callable[..., Db], tmp_path: Path, seed: int
) -> None:
    for symbol in SYMBOLS[1:]:
        call(db, "create_instrument", symbol=symbol)
    finished = Event()

    def sabotage() -> int:
        """End a session again and again, mostly one that is at work."""
        kills = 0
        with open_session(database_url) as session:
            while not finished.wait(0.2):
                kills += session.execute(KILL, [kills]).rowcount
        return kills

    def audit() -> int:
        """`rts verify` while they trade, over and over."""
        runs = 0
        while not finished.is_set():
            assert differences(database_url) == []
            runs += 1
        return runs

    def trade_all(doors: list[Door]) -> int:
        try:
            together([partial(trade, door, seed + n, COMMANDS) for n, door in enumerate(doors)])
        finally:
            finished.set()
        return 0

    with running_services(database_url, tmp_path) as services:
        by_sql = [SqlDoor(connect, LEVELS[number % 3]) for number in range(8)]
        by_rest = [RestDoor(services.main_url, f"rest {number}") for number in range(4)]
        doors: list[Door] = [*by_sql, *by_rest]
        actions: list[Callable[[], int]] = [partial(trade_all, doors), sabotage, audit]
        _, kills, audits = together(actions)
        for rest in by_rest:
            rest.close()
    assert kills > 3
    assert audits > 0
    assert differences(database_url) == []

    with open_session(database_url) as reader:
        rows = reader.execute("SELECT order_id, client_order_id FROM orders").fetchall()
        traded = reader.execute("SELECT FROM trades").rowcount
        events = reader.execute(
            "SELECT order_id, min(seq) AS seq FROM order_events WHERE order_id > 0 GROUP BY 1"
        ).fetchall()
    assert traded > 100  # there was something to prove
    known = {row["order_id"] for row in rows}
    for door in doors:  # nothing acknowledged is lost
        assert known >= {order.order_id for order in door.answers.placed}
        assert known >= set(door.answers.duplicates)
    named = [row["client_order_id"] for row in rows if "rest" in (row["client_order_id"] or "")]
    assert len(named) == len(set(named)) == sum(rest.sent_ids for rest in by_rest)

    seq_of = {row["order_id"]: row["seq"] for row in events}
    placed = [order for door in doors for order in door.answers.placed]
    for symbol in SYMBOLS:
        of_symbol = [order for order in placed if order.symbol == symbol]
        assert len(of_symbol) > 50
        assert list(out_of_order(of_symbol, seq_of)) == []


def test_an_order_that_overtakes_an_answered_one_is_noticed() -> None:
    placed = [Placed(1, 0, "A", 11), Placed(3, 2, "A", 12), Placed(5, 2.5, "A", 13)]
    assert list(out_of_order(placed, {11: 1, 12: 3, 13: 2})) == []  # 12 and 13 were sent at once
    assert list(out_of_order(placed, {11: 3, 12: 2, 13: 4})) == [(11, 12)]
