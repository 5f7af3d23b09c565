"""The watchdog of an ordinary owner of the database: it works with two rights, or says that not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from db.migrate import migrate
from tests.clients import metric
from tests.conftest import Db, Server, open_session, superuser_url
from tests.processes import Services, running_services
from tests.waiting import wait_until

RIGHTS = "pg_read_all_stats, pg_signal_backend"


@dataclass
class Owned:
    """A database that an ordinary role owns, the services that run as it, and their log."""

    services: Services
    log: Path
    admin: Db
    stranger_url: str


@pytest.fixture
def owned(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Owned]:
    monkeypatch.setenv("RTS_IDLE_TRANSACTION_SECONDS", "1")
    address = f"{server.host}:{server.port}"
    with open_session(superuser_url(server, f"/{server.maintenance_dbname}")) as admin:
        for statement in (
            "CREATE ROLE house_owner LOGIN PASSWORD 'x'",
            "CREATE ROLE house_stranger LOGIN PASSWORD 'x'",
            "CREATE DATABASE house_owned OWNER house_owner",
        ):
            admin.execute(statement.encode())
        try:
            url = f"postgresql://house_owner:x@{address}/house_owned"
            migrate(url, report=lambda _: None)
            with running_services(url, tmp_path) as services:
                stranger = f"postgresql://house_stranger:x@{address}/house_owned"
                yield Owned(services, tmp_path / "matching.log", admin, stranger)
        finally:
            admin.execute("DROP DATABASE house_owned WITH (FORCE)")
            admin.execute("DROP ROLE house_owner, house_stranger")


def told(owned: Owned) -> tuple[str, dict[str, str]]:
    """Return what /health says of the watchdog, and the alarms."""
    answer = httpx.get(f"{owned.services.matching_url}/health")
    body: dict[str, Any] = answer.json()
    held = "market_held" in [alarm["code"] for alarm in body["alarms"]]
    assert answer.status_code == (503 if held else 200)
    assert body["status"] == ("degraded" if body["alarms"] else "ok")
    return (
        body["housekeeping"]["watchdog"],
        {alarm["code"]: alarm["message"] for alarm in body["alarms"]},
    )


def test_a_watchdog_without_rights_says_so_and_works_once_it_has_them(owned: Owned) -> None:
    wait_until(lambda: told(owned)[0] == "blind")
    for right in ("pg_read_all_stats", "pg_signal_backend"):
        assert right in told(owned)[1]["watchdog_blind"]
    assert metric(owned.services.matching_url, "rts_watchdog_sees") == 0
    order = {"side": "buy", "quantity": "1", "price": "1"}
    with open_session(owned.stranger_url) as sleeper:
        sleeper.execute("BEGIN")
        sleeper.execute("SELECT place_order('ACME', 'sell', 1, 9)")
        rounds = 'rts_housekeeping_rounds_total{duty="watchdog"}'
        before = metric(owned.services.matching_url, rounds)
        wait_until(lambda: metric(owned.services.matching_url, rounds) > before + 3)
        assert sleeper.execute("SELECT 1 AS one").fetchone() == {"one": 1}
        assert owned.log.read_text().count("the watchdog is blind") == 1
        owned.admin.execute(f"GRANT {RIGHTS} TO house_owner".encode())
        answer = httpx.post(f"{owned.services.main_url}/orders", json=order, timeout=15)
        assert answer.status_code == 201
        with pytest.raises(psycopg.OperationalError):
            sleeper.execute("SELECT 1")
    wait_until(lambda: told(owned) == ("ok", {}))
    assert metric(owned.services.matching_url, "rts_watchdog_sees") == 1
    owned.admin.execute(f"REVOKE {RIGHTS} FROM house_owner".encode())
    wait_until(lambda: told(owned)[0] == "blind")


def test_a_session_that_may_not_be_ended_is_told_and_spares_no_other(owned: Owned) -> None:
    """Only a superuser may end a superuser's session."""
    owned.admin.execute(f"GRANT {RIGHTS} TO house_owner".encode())
    url = conninfo_to_dict(owned.services.database_url)
    one, other = (
        "SELECT place_order('ACME', 'sell', 1, 9)",
        "SELECT place_order('B', 'sell', 1, 9)",
    )
    with open_session(owned.services.database_url) as owner:
        owner.execute("SELECT create_instrument('B')")
    with (
        psycopg.connect(owned.admin.info.dsn, password=owned.admin.info.password,
                        dbname=url["dbname"]) as mighty,
        open_session(owned.stranger_url) as sleeper,
    ):  # fmt: skip
        mighty.execute(one)
        sleeper.execute("BEGIN")
        sleeper.execute(other)
        wait_until(lambda: "cannot be ended" in told(owned)[1].get("watchdog_blind", ""))
        assert f"session {mighty.info.backend_pid} of " in told(owned)[1]["watchdog_blind"]
        with pytest.raises(psycopg.OperationalError):
            sleeper.execute("SELECT 1")
        mighty.rollback()
        wait_until(lambda: told(owned) == ("ok", {}))
