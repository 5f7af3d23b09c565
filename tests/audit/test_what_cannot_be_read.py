"""`rts verify` on what cannot be read: a sentence and exit code 1, never a word of Python's."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from psycopg import sql

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from tests.conftest import Db, open_session
from tests.db.market import Market
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]
MEMORY = "work_mem = '64kB'"


def start(**environment: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "rts.cli", "verify"],
        cwd=ROOT, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip


def told(verification: "subprocess.Popen[str]", word: str) -> None:
    _, said = verification.communicate(timeout=60)
    assert verification.returncode == 1
    assert said.startswith("rts: Not verified to the end. ")
    assert word in said
    assert len(said.splitlines()) == 1, said


def test_a_corrupt_page(tmp_path: Path) -> None:
    with EmbeddedServer(tmp_path) as server:
        migrate(server.url, report=lambda _: None)
        with open_session(server.url) as db:
            Market(db).sell("one", 5, 100)
            path = db.execute("SELECT pg_relation_filepath('core.orders') AS path").fetchone()
            assert path is not None
    page = tmp_path / "postgres" / path["path"]
    content = bytearray(page.read_bytes())
    content[8000] ^= 0xFF
    page.write_bytes(content)
    with EmbeddedServer(tmp_path):
        told(start(RTS_DATA_DIR=str(tmp_path), RTS_DATABASE_URL=""), "invalid page in block 0")


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        (["statement_timeout = '1ms'"], "statement timeout"),
        (["temp_file_limit = '1kB'", "work_mem = '64kB'", "enable_indexscan = off",
          "enable_bitmapscan = off", "enable_indexonlyscan = off"], "temp_file_limit"),
    ],
)  # fmt: skip
def test_a_statement_that_is_ended(
    database_url: str, db: Db, superuser: Db, settings: list[str], word: str
) -> None:
    place = "SELECT place_order('ACME', 'buy', 1, 100) FROM generate_series(1, 800)"
    db.execute(place)
    name = sql.Identifier(database_url.rpartition("/")[2])
    for setting in settings:
        change = sql.SQL("ALTER DATABASE {} SET {}").format(name, sql.SQL(setting))
        superuser.execute(change)
    told(start(RTS_DATABASE_URL=database_url), word)


def test_a_lost_connection(database_url: str, db: Db, connect: Callable[..., Db]) -> None:
    holder = connect()
    with holder.transaction():
        holder.execute("LOCK TABLE core.trade")
        verification = start(RTS_DATABASE_URL=database_url)
        end = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'rts-verify' AND wait_event = 'relation'"
        )
        wait_until(lambda: db.execute(end).rowcount)
    told(verification, "terminating connection")


def test_what_no_exchange_writes(database_url: str, db: Db) -> None:
    Market(db).sell("one", 5, 100)
    db.execute("ALTER TABLE core.orders DISABLE TRIGGER append_only")
    db.execute(
        "UPDATE core.orders SET price = NULL, order_type = 'limit', entered_quantity = 'NaN'"
    )
    verification = start(RTS_DATABASE_URL=database_url)
    _, said = verification.communicate(timeout=60)
    assert verification.returncode == 1
    assert "Traceback" not in said
