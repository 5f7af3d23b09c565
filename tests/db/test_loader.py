"""What the loader refuses, and several migrations at once. What it makes: test_schema.py."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from db.loader import LoadError, load
from tests.conftest import Db, open_session

ROOT = Path(__file__).parents[2]


@pytest.fixture
def functions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of db/functions that the loader reads in place of the real one."""
    monkeypatch.setattr("db.loader._DB", tmp_path / "db")
    for folder in ("functions", "views"):
        shutil.copytree(ROOT / "db" / folder, tmp_path / "db" / folder)
    return tmp_path / "db" / "functions"


def write(
    file: Path, name: str, body: str = "BEGIN\n    RETURN 1;\nEND", arguments: str = ""
) -> None:
    file.write_text(
        f"CREATE OR REPLACE FUNCTION {name}({arguments})\n"
        f"RETURNS int\nLANGUAGE plpgsql AS $$\n{body}\n$$;\n"
    )


def refusal(url: str) -> str:
    """Load into a database that is up to date; return what the loader says."""
    with psycopg.connect(url) as connection, pytest.raises(LoadError) as error:
        load(connection, "ACME")
    return str(error.value)


def test_a_body_that_does_not_compile_is_named_by_file_and_line(
    database_url: str, functions: Path
) -> None:
    write(functions / "core" / "broken.sql", "core.broken", "BEGIN\n    RETURN 1 +;\nEND")
    assert "db/functions/core/broken.sql:5: syntax error" in refusal(database_url)


SIGNATURES = "SELECT p.oid::regprocedure::text AS f FROM pg_proc AS p WHERE p.proname = 'is_name'"


@pytest.mark.parametrize(
    ("before", "arguments"),
    [
        ("", "p_value text, p_more int"),
        ("", "p_other text"),
        (
            "CREATE FUNCTION core.is_name(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "p_value text",
        ),
        ("CREATE FUNCTION core.is_name(int) RETURNS int LANGUAGE sql AS 'SELECT 1'", "p_new int"),
    ],
)
def test_a_changed_signature_takes_the_place_of_the_old(
    database_url: str, db: Db, functions: Path, before: str, arguments: str
) -> None:
    """As an earlier program left it: other arguments, other names or another result."""
    db.execute(before.encode())
    write(functions / "core" / "read" / "is_name.sql", "core.is_name", arguments=arguments)
    with (functions / "core" / "read" / "is_name.sql").open("a") as file:
        file.write("COMMENT ON FUNCTION core.is_name IS 'ambiguous while there are two';\n")
    with psycopg.connect(database_url) as connection:
        load(connection, "ACME")
    types = ",".join(argument.split()[1].replace("int", "integer")
                     for argument in arguments.split(", "))  # fmt: skip
    assert db.execute(SIGNATURES).fetchall() == [{"f": f"core.is_name({types})"}]


def test_a_file_that_makes_two_signatures_is_refused(database_url: str, functions: Path) -> None:
    file = functions / "core" / "read" / "is_name.sql"
    write(file, "core.is_name", arguments="p_value int")
    second = file.read_text()
    write(file, "core.is_name", arguments="p_value bigint")
    file.write_text(file.read_text() + second)
    assert "core.is_name.sql makes it with several signatures" in refusal(database_url)


def test_a_signature_that_something_stands_on_is_not_dropped(
    database_url: str, db: Db, functions: Path
) -> None:
    db.execute("CREATE VIEW core.stands AS SELECT core.is_name('x')")
    write(
        functions / "core" / "read" / "is_name.sql",
        "core.is_name",
        arguments="p_value text, p_more int",
    )
    assert "other objects depend on it" in refusal(database_url)


def test_a_file_must_make_the_function_of_its_name(database_url: str, functions: Path) -> None:
    write(functions / "core" / "one.sql", "core.other")
    message = refusal(database_url)
    assert "core.one.sql does not make core.one" in message
    assert "core.other has no file" in message


def test_a_file_in_the_wrong_folder_is_refused(database_url: str, functions: Path) -> None:
    write(functions / "core" / "one.sql", "api.one")
    message = refusal(database_url)
    assert "core.one.sql does not make core.one" in message
    assert "api.one has no file" in message


def test_a_refused_load_leaves_the_database_as_it_was(
    database_url: str, db: Db, functions: Path
) -> None:
    body = "SELECT prosrc FROM pg_proc WHERE oid = 'core.is_name'::regproc"
    before = db.execute(body).fetchone()
    body_that_fails = "BEGIN\n    RETURN 1 +;\nEND"
    write(
        functions / "core" / "read" / "is_name.sql", "core.is_name", body_that_fails, "p_value text"
    )
    assert "core/read/is_name.sql" in refusal(database_url)
    assert db.execute(body).fetchone() == before


def alembic(url: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "alembic", *arguments],
        cwd=ROOT,
        env=os.environ | {"RTS_DATABASE_URL": url, "RTS_DEFAULT_SYMBOL": "FIRST"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_upgrades_at_once_wait_for_each_other(database_url: str) -> None:
    downgrade = alembic(database_url, "downgrade", "base")
    answer, _ = downgrade.communicate(timeout=60)
    assert downgrade.returncode == 0, answer
    upgrades = [alembic(database_url, "upgrade", "head") for _ in range(3)]
    answers = [upgrade.communicate(timeout=60)[0] for upgrade in upgrades]
    assert [upgrade.returncode for upgrade in upgrades] == [0, 0, 0], answers
    assert sum("upgrade The exchange" in answer for answer in answers) == 1
    with open_session(database_url) as db:
        assert db.execute("SELECT symbol FROM instruments").fetchall() == [{"symbol": "FIRST"}]


def test_upgrade_is_safe_while_orders_are_placed(database_url: str, db: Db) -> None:
    """No call fails, none is lost: functions are replaced under callers that are at work."""
    order = "SELECT order_id FROM place_order('ACME', 'buy', 1, 100)"
    upgrade = alembic(database_url, "upgrade", "head")
    placed = 0
    while upgrade.poll() is None:
        db.execute(order)
        placed += 1
    assert upgrade.returncode == 0, upgrade.communicate()[0]
    assert db.execute("SELECT count(*) AS n FROM orders").fetchone() == {"n": placed}


def test_a_function_of_two_files_is_refused(database_url: str, functions: Path) -> None:
    write(functions / "core" / "read" / "twice.sql", "core.twice")
    write(functions / "core" / "book" / "twice.sql", "core.twice")
    assert "core.twice has several files" in refusal(database_url)
