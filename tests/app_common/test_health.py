"""/health of both services asks what users ask: is the schema there, is it this program's."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from app_main.rest import responses
from db.migrate import migrate
from db.revisions import FUNCTIONS, REVISIONS, VIEWS
from tests.clients import listening, place
from tests.conftest import Db, Server, open_session
from tests.processes import Services, end, free_port, start_service
from tests.waiting import wait_until

VERSIONS = Path(__file__).parents[2] / "db" / "migrations"

_numbers = count(1)


def health(url: str) -> tuple[int, dict[str, Any]]:
    """Return status and body of /health; 0 while the service is not there."""
    try:
        answer = httpx.get(f"{url}/health", timeout=5)
    except httpx.TransportError:
        return 0, {}
    responses.Health.model_validate(answer.json())
    return answer.status_code, answer.json()


def answers_at_all(url: str) -> bool:
    return health(url)[0] != 0


def is_well(url: str) -> bool:
    status, body = health(url)
    return (status, body.get("status")) == (200, "ok")


def codes(body: dict[str, Any]) -> list[str]:
    return [alarm["code"] for alarm in body["alarms"]]


@pytest.fixture
def empty_database(server: Server) -> Iterator[str]:
    """A database in which there is nothing."""
    name = f"rts_empty_{next(_numbers)}"
    login = f"{server.user}:{server.password}" if server.password else server.user
    base = f"postgresql://{login}@{server.host}:{server.port}"
    with open_session(f"{base}/{server.maintenance_dbname}") as session:
        session.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield f"{base}/{name}"
        finally:
            session.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@contextmanager
def both_services(url: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Start both services, healthy or not; yield their URLs when they answer."""
    ports = {"main": free_port(), "matching": free_port()}
    urls = f"http://127.0.0.1:{ports['main']}", f"http://127.0.0.1:{ports['matching']}"
    processes = [start_service(name, ports, url, folder) for name in ports]
    try:
        for each in urls:
            wait_until(partial(answers_at_all, each))
        yield urls
    finally:
        for process in processes:
            end(process)


def migrate_to(url: str, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(VERSIONS).replace("%", "%%"))
    config.attributes |= {"url": url, "report": lambda _: None}
    command.upgrade(config, revision)


def test_the_program_knows_its_own_revisions() -> None:
    config = Config()
    config.set_main_option("script_location", str(VERSIONS))
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == REVISIONS[-1]
    assert {revision.revision for revision in script.walk_revisions()} == set(REVISIONS)
    assert "api.place_order" in FUNCTIONS
    assert "api.ticker" in VIEWS


@pytest.mark.parametrize(
    ("revision", "state"), [(None, "missing"), *((each, "older") for each in REVISIONS[-2:-1])]
)
def test_services_wait_for_a_migration_and_work_when_it_is_done(
    empty_database: str, tmp_path: Path, revision: str | None, state: str
) -> None:
    if revision:
        migrate_to(empty_database, revision)
    order = {"side": "buy", "quantity": "1", "price": "1"}
    with both_services(empty_database, tmp_path) as (main, matching):
        for url in (main, matching):
            status, body = health(url)
            assert (status, body["status"], codes(body)[0]) == (503, "degraded", f"schema_{state}")
            assert body["database"]["state"] == "up"
            assert body["schema"] == {
                "state": state, "revision": revision, "expected": REVISIONS[-1],
            }  # fmt: skip
        assert httpx.post(f"{main}/orders", json=order).status_code == 503
        migrate(empty_database, report=lambda _: None)
        for url in (main, matching):
            wait_until(partial(is_well, url))
        with httpx.Client(base_url=main) as api:
            place(api, "ACME", "sell", "1", "1", account="switched")
            place(api, "ACME", "buy", "1", "1")
            place(api, "ACME", "sell", "1", "1", account="switched")
        with listening(f"ws{matching[4:]}/trade_updates?from_seq=1") as trades:
            assert trades.next("trade")["quantity"] == "1"
        with open_session(empty_database) as sql:
            sql.execute("SELECT api.cancel_all_after('switched', 1)")
            query = b"SELECT FROM api.orders WHERE cancel_reason = 'cancel_all_after'"
            wait_until(lambda: sql.execute(query).rowcount == 1)
    for name in ("main", "matching"):  # what lasted is told once, not at each attempt
        log = (tmp_path / f"{name}.log").read_text()
        told = re.findall("feed interrupted: .*|deadlines: round fails: .*", log)
        assert sorted(set(told)) == sorted(told)


BREAKS = {
    "older": ("UPDATE public.alembic_version SET version_num = '0001'", "0001"),
    "newer": ("UPDATE public.alembic_version SET version_num = 'later'", "later"),
    "missing": ("ALTER TABLE public.alembic_version RENAME TO alembic_version_away", "no schema"),
    "damaged function": (
        "ALTER FUNCTION api.cancel_order(bigint, text) RENAME TO cancel_order_away",
        "api.cancel_order",
    ),
    "damaged helper": (
        "ALTER FUNCTION service.news(pg_snapshot) RENAME TO news_away",
        "service.news",
    ),
    "damaged view": ("ALTER VIEW api.ticker RENAME TO ticker_away", "api.ticker"),
    "damaged table": ("ALTER TABLE core.head RENAME TO head_away", "cannot be read"),
    "damaged schema": ("ALTER SCHEMA api RENAME TO api_away", "api."),
}
MENDS = (
    f"UPDATE public.alembic_version SET version_num = '{REVISIONS[-1]}'",
    "ALTER TABLE public.alembic_version_away RENAME TO alembic_version",
    "ALTER FUNCTION api.cancel_order_away(bigint, text) RENAME TO cancel_order",
    "ALTER FUNCTION service.news_away(pg_snapshot) RENAME TO news",
    "ALTER VIEW api.ticker_away RENAME TO ticker",
    "ALTER TABLE core.head_away RENAME TO head",
    "ALTER SCHEMA api_away RENAME TO api",
)


@pytest.mark.parametrize("what", BREAKS)
def test_a_schema_that_cannot_serve_is_named(services: Services, sql: Db, what: str) -> None:
    statement, named = BREAKS[what]
    urls = (services.main_url, services.matching_url)
    for url in urls:
        wait_until(partial(is_well, url))
    sql.execute(statement.encode())
    try:
        for url in urls:
            status, body = health(url)
            alarm = body["alarms"][0]
            assert (status, alarm["code"]) == (503, f"schema_{what.split()[0]}")
            assert named in alarm["message"]
    finally:
        for mend in MENDS:
            with suppress(psycopg.Error):
                sql.execute(mend.encode())
    for url in urls:
        wait_until(partial(is_well, url))
