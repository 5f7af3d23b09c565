"""Nothing is destroyed by a command that sounds harmless."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict

from tests.conftest import Db, open_session

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


@pytest.mark.parametrize(("target", "consent"), [("0005", False), ("0002", True), ("-1", True)])
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
