"""GET /operations: what `rts verify` last found, who holds a snapshot, and sizes."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import psycopg

from tests.conftest import Db, Server, open_session, superuser_url
from tests.processes import Services

ROOT = Path(__file__).parents[3]


def operations(api: httpx.Client) -> dict[str, Any]:
    answer = api.get("/operations")
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def verify(url: str) -> int:
    """Run `rts verify` as a shell does; return its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "rts.cli", "verify"],
        cwd=ROOT, env={"RTS_DATABASE_URL": url, "PATH": ""}, check=False, stdout=subprocess.DEVNULL,
    ).returncode  # fmt: skip


def test_what_was_verified_last_is_told(
    api: httpx.Client, services: Services, sql: Db, server: Server
) -> None:
    assert operations(api)["verification"] is None
    assert verify(services.database_url) == 0
    held = operations(api)["verification"]
    assert (held["differ"], held["first_difference"]) == (0, None)
    assert held["checks"] > 30
    owner = sql.execute("SELECT session_user AS name").fetchone()
    assert {"name": held["db_user"]} == owner

    with open_session(superuser_url(server, services.database_url)) as superuser:
        superuser.execute("ALTER TABLE core.trade DISABLE TRIGGER append_only")
        assert verify(services.database_url) == 1
        superuser.execute("ALTER TABLE core.trade ENABLE TRIGGER append_only")
    found = operations(api)["verification"]
    assert found["differ"] == 1
    assert "trade" in found["first_difference"]
    assert found["time"] > held["time"]
    (newest, *_) = api.get("/audit", params={"action": "note_verification"}).json()["items"]
    assert newest["detail"]["first_difference"] == found["first_difference"]


def test_who_only_reads_verifies_and_notes_nothing(
    api: httpx.Client, services: Services, sql: Db, server: Server
) -> None:
    before = operations(api)["verification"]
    name = "verifying_auditor"
    with open_session(superuser_url(server, services.database_url)) as superuser:
        superuser.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'a' IN ROLE rts_auditor".encode())
        superuser.execute(f"GRANT pg_read_all_data TO {name}".encode())
        try:
            url = re.sub("//[^@]*@", f"//{name}:a@", services.database_url)
            assert verify(url) == 0
            assert operations(api)["verification"] == before
        finally:
            superuser.execute(f"DROP ROLE {name}".encode())


def test_the_oldest_snapshot_is_told(api: httpx.Client, services: Services) -> None:
    with psycopg.connect(services.database_url, application_name="long reader") as reader:
        reader.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        reader.execute("SELECT count(*) FROM trades")
        told = operations(api)["oldest_snapshot"]
        assert told["pid"] == reader.info.backend_pid
        assert (told["application"], told["state"]) == ("long reader", "idle in transaction")


def test_sizes_are_those_of_the_database(api: httpx.Client, sql: Db) -> None:
    told = operations(api)
    row = sql.execute(
        "SELECT pg_database_size(current_database()) AS database,"
        " (SELECT count(*) FROM pg_class WHERE relnamespace = 'core'::regnamespace"
        " AND relkind = 'r') AS tables"
    ).fetchone()
    assert row is not None
    sizes = {one["table"]: one for one in told["tables"]}
    assert abs(told["database_bytes"] - row["database"]) < row["database"] / 10
    assert len(sizes) == row["tables"]
    assert sizes["core.trade"]["bytes"] >= sizes["core.trade"]["index_bytes"] > 0
    assert [one["bytes"] for one in told["tables"]] == sorted(
        (one["bytes"] for one in told["tables"]), reverse=True
    )
