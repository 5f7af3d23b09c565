"""Nothing is destroyed by a command that sounds harmless."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pytest
from psycopg.conninfo import conninfo_to_dict

from db.migrate import migrate
from db.revisions import REVISIONS
from tests.conftest import Db, open_session
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]


def alembic(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "alembic", *arguments],
        cwd=ROOT, env=os.environ | {"RTS_DATABASE_URL": url}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


def place(db: Db, quantity: int = 1) -> int:
    row = db.execute("SELECT order_id FROM place_order('ACME', 'buy', %s, 100)", [quantity])
    return int(row.fetchall()[0]["order_id"])


USES = {
    "an order": "SELECT * FROM place_order('ACME', 'buy', 1, 100)",
    "a refused order": "SELECT * FROM place_order('ACME', 'buy', 0.5, 100)",
    "an event": "SELECT * FROM set_instrument_status('ACME', 'halted')",
    "an account": "SELECT * FROM cancel_all_after('ann', 60)",
    "an instrument": "SELECT * FROM create_instrument('OTHER')",
}


@pytest.mark.parametrize("use", USES)
def test_a_downgrade_destroys_nothing_that_anybody_did(database_url: str, db: Db, use: str) -> None:
    db.execute(USES[use].encode())
    name = conninfo_to_dict(database_url)["dbname"]
    consents = {"an order": ["destroy=postgres"], "an event": ["destroy="], "an account": ["force"]}
    for x in [None, *consents.get(use, [])]:
        ran = alembic(database_url, *(("-x", x) if x is not None else ()), "downgrade", "base")
        assert (ran.returncode, ran.stdout) == (1, "")
        assert f"alembic -x destroy={name} downgrade base" in ran.stderr
        assert len(ran.stderr.splitlines()) == 1
    assert db.execute("SELECT * FROM instruments").rowcount >= 1


@pytest.mark.parametrize("consent", [False, True])
@pytest.mark.parametrize("target", [*REVISIONS[:-1], "-1"] if REVISIONS[1:] else [])
def test_there_is_no_way_back_to_a_revision_that_later_ones_cannot_follow(
    database_url: str, db: Db, target: str, consent: bool
) -> None:
    """Not even on an empty exchange: it could neither trade nor be upgraded again."""
    name = conninfo_to_dict(database_url)["dbname"]
    x = ("-x", f"destroy={name}") if consent else ()
    ran = alembic(database_url, *x, "downgrade", target)
    assert ran.returncode == 1
    assert "restore a backup" in ran.stderr
    assert place(db)
    assert alembic(database_url, "upgrade", "head").returncode == 0


def test_who_names_the_database_may_destroy_it(database_url: str, db: Db) -> None:
    assert place(db) == place(db) - 1
    name = conninfo_to_dict(database_url)["dbname"]
    ran = alembic(database_url, "-x", f"destroy={name}", "downgrade", "base")
    assert ran.returncode == 0, ran.stderr
    assert alembic(database_url, "upgrade", "head").returncode == 0
    with open_session(database_url) as session:
        assert place(session) == 1


def test_to_the_base_and_back_any_number_of_times(database_url: str) -> None:
    for _ in range(2):
        assert alembic(database_url, "downgrade", "base").returncode == 0
        with open_session(database_url) as session:
            assert not session.execute(
                "SELECT FROM pg_namespace WHERE nspname IN ('api', 'service', 'core')"
            ).rowcount
        assert alembic(database_url, "upgrade", "head").returncode == 0
    with open_session(database_url) as session:
        assert place(session) == 1


class Trader:
    """Trades, cancels and reads without a pause; whatever would make it wait a second raises."""

    def __init__(self, url: str) -> None:
        self.rounds = 0
        self._url = url
        self._stop = threading.Event()
        self._thread = ThreadPoolExecutor(1)

    def _trade(self) -> None:
        with open_session(self._url, options="-c lock_timeout=1s") as db:
            while not self._stop.is_set():
                order_id = place(db)
                assert db.execute("SELECT FROM orders WHERE order_id = %s", [order_id]).rowcount
                db.execute("SELECT * FROM cancel_order(%s)", [order_id])
                self.rounds += 1

    def __enter__(self) -> Self:
        self._ran = self._thread.submit(self._trade)
        self.go_on()
        return self

    def go_on(self) -> None:
        """Return when it has gone a few rounds more."""
        target = self.rounds + 5
        wait_until(lambda: self.rounds > target or self._ran.done(), timeout=30)

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.shutdown()
        self._ran.result()


def start_migration(url: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "rts.cli", "migrate"],
        cwd=ROOT, env=os.environ | {"RTS_DATABASE_URL": url}, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


def comment(db: Db) -> object:
    return db.execute("SELECT obj_description('api.orders'::regclass) AS text").fetchone()


@contextmanager
def auditor(connect: Callable[..., Db]) -> Iterator[Db]:
    """A transaction that has read every view, and stays open."""
    session = connect()
    with session.transaction():
        for view in ("orders", "trades", "order_events", "instruments", "ticker"):
            session.execute(f"SELECT count(*) FROM {view}".encode())
        session.execute("SELECT * FROM public.alembic_version")
        yield session


def test_a_migration_that_changes_nothing_waits_for_nobody(
    database_url: str, connect: Callable[..., Db]
) -> None:
    """Not for a reader, nor for a lock that any role can take."""
    stranger = connect()
    stranger.execute("SELECT pg_advisory_lock(7472101)")
    with auditor(connect), Trader(database_url):
        said, _ = (migration := start_migration(database_url)).communicate(timeout=20)
    assert migration.returncode == 0, said
    assert re.fullmatch(r"0 of \d+ functions and 0 of \d+ views loaded\n", said)


def test_a_migration_that_changes_a_view_lets_others_pass_until_it_can(
    database_url: str, db: Db, connect: Callable[..., Db]
) -> None:
    before = comment(db)
    db.execute("COMMENT ON VIEW orders IS 'by hand'")
    with Trader(database_url) as trader:
        with auditor(connect) as session:
            migration = start_migration(database_url)
            waiting = "SELECT FROM pg_stat_activity WHERE wait_event = 'relation'"
            for _ in range(3):  # attempts
                wait_until(lambda: db.execute(waiting).rowcount > 0, timeout=30)
                trader.go_on()
            assert migration.poll() is None
            assert session.execute("SELECT count(*) FROM orders").rowcount == 1
        said, _ = migration.communicate(timeout=30)
        trader.go_on()
    assert migration.returncode == 0, said
    assert re.fullmatch(r"0 of \d+ functions and 1 of \d+ views loaded\n", said)
    assert comment(db) == before


@pytest.mark.long
def test_a_migration_that_cannot_be_says_who_is_in_the_way(
    database_url: str, db: Db, connect: Callable[..., Db]
) -> None:
    db.execute("COMMENT ON VIEW orders IS 'by hand'")
    with auditor(connect) as session, Trader(database_url):
        said, _ = (migration := start_migration(database_url)).communicate(timeout=60)
        pid = session.info.backend_pid
    assert migration.returncode == 1
    assert "for 30 s others were in the way" in said
    assert f"process {pid} (" in said
    assert "AccessShareLock" in said
    assert comment(db) == {"text": "by hand"}


CHANGES = {
    "a body": "CREATE OR REPLACE FUNCTION core.is_name(p_value text) RETURNS boolean"
    " LANGUAGE sql AS 'SELECT true'",
    "a comment": "COMMENT ON FUNCTION core.is_name IS 'x'",
    "a setting": "ALTER FUNCTION core.is_name SET work_mem = '1MB'",
    "a trigger": "DROP TRIGGER append_only ON core.trade",
    "a trigger that is off": "ALTER TABLE core.trade DISABLE TRIGGER append_only",
    "a function": "DROP FUNCTION core.write_head",
    "a view": "DROP VIEW instrument_versions",
    "a right to a view": "REVOKE SELECT ON trades FROM PUBLIC",
    "a column's comment": "COMMENT ON COLUMN trades.price IS 'x'",
    "what was loaded": "DELETE FROM core.loaded WHERE file LIKE '%is_name%'",
}

STATE = (ROOT / "db" / "loader.sql").read_bytes()


def test_what_was_changed_by_hand_is_made_as_its_file_says(database_url: str, db: Db) -> None:
    before = db.execute(STATE).fetchall()
    for change in CHANGES.values():
        db.execute(change.encode())
        lines: list[str] = []
        migrate(database_url, lines.append)
        assert sum(map(int, re.findall(r"(\d+) of", lines[-1]))) == 1, (change, lines)
        after = db.execute(STATE).fetchall()
        assert sorted(after, key=str) == sorted(before, key=str), change
