"""`rts status`: how the exchange is, whatever of it runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Db, open_session
from tests.processes import Services, free_port


def status(**more: str) -> tuple[int, dict[str, str]]:
    """Return exit code and lines by their names; nothing may be on stderr."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("RTS_")}
    ran = subprocess.run(
        [sys.executable, "-m", "rts.cli", "status"], env=own | more, capture_output=True,
        text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.stderr == ""
    lines = (line.partition("  ") for line in ran.stdout.splitlines())
    return ran.returncode, {name: words.strip() for name, _, words in lines}


def ports(services: Services) -> dict[str, str]:
    return {
        "RTS_MAIN_PORT": services.main_url.rpartition(":")[2],
        "RTS_MATCHING_PORT": services.matching_url.rpartition(":")[2],
    }


def test_all_is_told_of_what_is_healthy(services: Services, sql: Db) -> None:
    sql.execute("SELECT FROM place_order('ACME', 'buy', 1, 1)")
    code, told = status(RTS_DATABASE_URL=services.database_url, **ports(services))
    assert code == 0
    assert told["main"] == f"{services.main_url}  ok, access open"
    assert told["matching"] == f"{services.matching_url}  ok, access open"
    assert told["ACME"] == "seq 1"
    version = sql.execute("SELECT current_setting('server_version') AS v").fetchone()
    assert version is not None
    assert told["PostgreSQL"] == version["v"]
    assert told["schema"].isdigit()
    assert "MB" in told["database"]
    assert "WAL" in told["database"]


def test_an_open_snapshot_is_named(services: Services) -> None:
    with open_session(services.database_url, application_name="auditor") as reader:
        reader.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        reader.execute("SELECT FROM orders LIMIT 1")
        _, told = status(RTS_DATABASE_URL=services.database_url, **ports(services))
        assert f"process {reader.info.backend_pid} (" in told["oldest snapshot"]
        assert "auditor" in told["oldest snapshot"]
    _, told = status(RTS_DATABASE_URL=services.database_url, **ports(services))
    assert told["oldest snapshot"] == "none is open"


def test_services_that_are_down_are_told(database_url: str) -> None:
    port = str(free_port())
    code, told = status(RTS_DATABASE_URL=database_url, RTS_MAIN_PORT=port, RTS_MATCHING_PORT=port)
    assert code == 1
    assert told["main"] == f"http://127.0.0.1:{port}  down: nothing answers there"
    assert told["ACME"] == "seq 0"


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({}, "No database"),
        ({"RTS_DATABASE_URL": "postgresql://nobody@127.0.0.1:9/nothing"}, "127.0.0.1"),
    ],
)
def test_a_database_that_is_not_there_is_told(
    tmp_path: Path, more: dict[str, str], word: str
) -> None:
    port = str(free_port())
    code, told = status(
        RTS_DATA_DIR=str(tmp_path), RTS_MAIN_PORT=port, RTS_MATCHING_PORT=port, **more
    )
    assert code == 1
    assert word in told["database"]
    assert not (tmp_path / "postgres").exists()  # it looks, and makes nothing


def test_a_database_of_something_else_is_told(services: Services, database_url: str) -> None:
    with open_session(database_url) as session:
        session.execute("DROP SCHEMA api, service, core CASCADE")
        session.execute("DROP TABLE public.alembic_version")
    code, told = status(RTS_DATABASE_URL=database_url, **ports(services))
    assert code == 1
    assert "alembic_version" in told["database"]
