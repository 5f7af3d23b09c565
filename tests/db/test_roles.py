"""As whom the services are connected: as logins of their own, or as the owner, who then is told."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import httpx
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from db.roles import HOUSE, SERVICE, login_of, service_url
from tests.app_common.test_health import both_services, empty_database, health, is_well
from tests.conftest import Db, Server, open_session, superuser_url
from tests.processes import Services, running_services
from tests.waiting import wait_until

__all__ = ["empty_database"]

ORDER = {"side": "buy", "quantity": "1", "price": "1"}

SESSIONS = """
SELECT DISTINCT a.application_name AS service, a.usename AS name, r.rolsuper AS super,
    pg_has_role(r.oid, 'rts_service', 'MEMBER') AS member,
    pg_has_role(r.oid, d.datdba, 'MEMBER') AS owner
FROM pg_stat_activity AS a
JOIN pg_database AS d ON d.oid = a.datid
JOIN pg_roles AS r ON r.oid = a.usesysid
WHERE a.datname = current_database() AND a.application_name LIKE 'rts-%'
ORDER BY 1
"""


def are_logins(db: Db) -> bool:
    """Whether all sessions of the services are those of the database's logins."""
    own = {"super": False, "member": True, "owner": False}
    database = db.info.dbname
    return db.execute(SESSIONS).fetchall() == [
        {"service": "rts-main", "name": login_of(SERVICE, database), **own},
        {"service": "rts-matching", "name": login_of(HOUSE, database), **own},
    ]


def told(url: str) -> tuple[str, bool]:
    """Return who a service says that it is, and whether that is the owner."""
    status, body = health(url)
    assert status == 200, body
    return body["database"]["role"], body["database"]["owner"]


def trades(services: Services) -> None:
    """Orders, feeds and housekeeping work."""
    answer = httpx.post(f"{services.main_url}/orders", json=ORDER | {"account": "s"}, timeout=15)
    assert answer.status_code == 201, answer.text
    symbol = {"symbol": f"S{answer.json()['order_id']}"}
    made = httpx.post(f"{services.main_url}/instruments", json=symbol, timeout=15)
    assert made.status_code == 201, made.text
    switch = {"account": "s", "seconds": 1}
    httpx.post(f"{services.main_url}/orders/cancel_all_after", json=switch).raise_for_status()
    path = f"{services.main_url}/orders/{answer.json()['order_id']}"
    wait_until(lambda: httpx.get(path).json()["cancel_reason"] == "cancel_all_after", timeout=15)


@pytest.fixture
def admin(server: Server) -> Iterator[Db]:
    """A superuser's session."""
    url = f"postgresql://{server.user}@{server.host}:{server.port}/{server.maintenance_dbname}"
    with open_session(superuser_url(server, url)) as session:
        yield session


@contextmanager
def owned(admin: Db, options: str) -> Iterator[str]:
    """The URL of an empty database's owner, a login with these options."""
    name = "roles_owned"
    admin.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'x' {options}".encode())
    try:
        admin.execute(f"CREATE DATABASE {name} OWNER {name}".encode())
        host = f"{admin.info.host}:{admin.info.port}"
        yield f"postgresql://{name}:x@{host}/{name}"
    finally:
        admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        for role in (login_of(SERVICE, name), login_of(HOUSE, name), name):
            admin.execute(f'DROP ROLE IF EXISTS "{role}"'.encode())


def test_services_are_logins_of_their_own(services: Services, sql: Db) -> None:
    trades(services)
    assert are_logins(sql)
    database = sql.info.dbname
    assert told(services.main_url) == (login_of(SERVICE, database), False)
    assert told(services.matching_url) == (login_of(HOUSE, database), False)
    limits = sql.execute(
        "SELECT rolconnlimit AS most FROM pg_roles WHERE rolname LIKE %s", [f"rts_%@{database}"]
    ).fetchall()
    assert sorted(row["most"] for row in limits) == [30, 60]


def test_services_that_were_there_before_the_roles_become_logins(
    empty_database: str, tmp_path: Path
) -> None:
    """No session of the owner's is left, not even one that rests."""
    with both_services(empty_database, tmp_path) as addresses:
        with ThreadPoolExecutor(8) as many:
            for status in many.map(lambda _: health(addresses[0])[0], range(8)):
                assert status == 503
        with open_session(empty_database) as db:
            assert {row["owner"] for row in db.execute(SESSIONS)} == {True}
            migrate(empty_database, report=lambda _: None)
            for address in addresses:
                wait_until(partial(is_well, address))
            wait_until(lambda: are_logins(db))
    with open_session(empty_database) as db:
        name = db.info.dbname
        db.execute(f'REVOKE CONNECT ON DATABASE {name} FROM "{login_of(SERVICE, name)}"'.encode())
        db.execute(f'REVOKE CONNECT ON DATABASE {name} FROM "{login_of(HOUSE, name)}"'.encode())
        db.execute(f'DROP ROLE "{login_of(SERVICE, name)}", "{login_of(HOUSE, name)}"'.encode())


def test_an_owner_who_may_make_roles_is_told_what_else_a_superuser_should_do(
    tmp_path: Path,
) -> None:
    with EmbeddedServer(tmp_path / "data") as server, open_session(server.url) as db:
        db.execute("CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'x'")
        db.execute("CREATE DATABASE made OWNER maker")
        url = f"postgresql://maker:x@{server.url.rpartition('@')[2].rpartition('/')[0]}/made"
        lines: list[str] = []
        migrate(url, lines.append)
        assert run_what_is_asked(db, lines) == (db.info.server_version >= 160000)
        lines.clear()
        migrate(url, lines.append)
        assert not run_what_is_asked(db, lines)
        with running_services(url, tmp_path) as services, open_session(url) as made:
            trades(services)
            assert are_logins(made)
            wait_until(partial(is_well, services.matching_url))


def run_what_is_asked(superuser: Db, lines: list[str]) -> bool:
    """Do what a migration asks a superuser to do; whether there was anything."""
    asked = [line for line in lines if line.startswith("for a superuser to run")]
    for line in asked:
        superuser.execute(line.partition(": ")[2].encode())
    return bool(asked)


@pytest.mark.long
def test_where_the_groups_are_somebody_elses_the_services_run_as_the_owner_until_it_is_done(
    admin: Db, tmp_path: Path
) -> None:
    if admin.info.server_version < 160000:
        pytest.skip("whoever may make roles may do everything with them before PostgreSQL 16")
    with owned(admin, "CREATEROLE") as url:
        lines: list[str] = []
        migrate(url, lines.append)
        with running_services(url, tmp_path) as services:
            trades(services)
            assert told(services.main_url) == ("roles_owned", True)
            assert run_what_is_asked(admin, lines)
            migrate(url, report=lambda _: None)
        with running_services(url, tmp_path) as services, open_session(url) as db:
            trades(services)
            assert are_logins(db)


@pytest.mark.long
def test_logins_that_somebody_else_made_are_taken_over_when_they_may_be(
    admin: Db, tmp_path: Path
) -> None:
    with owned(admin, "CREATEROLE") as url:
        for group in (SERVICE, HOUSE):
            login = login_of(group, "roles_owned")
            admin.execute(f"CREATE ROLE \"{login}\" LOGIN PASSWORD 'theirs'".encode())
        lines: list[str] = []
        migrate(url, lines.append)
        assert run_what_is_asked(admin, lines) == (admin.info.server_version >= 160000)
        migrate(url, report=lambda _: None)
        with running_services(url, tmp_path) as services, open_session(url) as db:
            trades(services)
            assert are_logins(db)


def test_a_login_that_may_more_is_not_used(admin: Db, tmp_path: Path) -> None:
    with owned(admin, "CREATEROLE") as url:
        login = login_of(SERVICE, "roles_owned")
        admin.execute(f"CREATE ROLE \"{login}\" LOGIN SUPERUSER PASSWORD 'known'".encode())
        lines: list[str] = []
        migrate(url, lines.append)
        assert f"the role {login} may more than a login of ours: drop it" in lines
        with running_services(url, tmp_path) as services:
            assert told(services.main_url) == ("roles_owned", True)


def test_who_may_make_no_roles_gets_services_that_run_as_he_does(admin: Db, tmp_path: Path) -> None:
    with owned(admin, "") as url:
        lines: list[str] = []
        migrate(url, lines.append)
        assert lines[-3:-1] == [
            'the services run as "roles_owned", who may not make their roles',
            'for a superuser to run, before this once more: ALTER ROLE "roles_owned" CREATEROLE',
        ]
        with running_services(url, tmp_path) as services:
            trades(services)
            assert told(services.main_url) == told(services.matching_url) == ("roles_owned", True)
        for name in ("main", "matching"):
            log = (tmp_path / f"{name}.log").read_text()
            assert log.count("connected as roles_owned, who owns the database") == 1


def test_a_member_of_the_group_is_taken_as_he_is(
    admin: Db, services: Services, sql: Db, tmp_path: Path
) -> None:
    admin.execute("CREATE ROLE own_login LOGIN PASSWORD 'x' IN ROLE rts_house")
    try:
        host = f"{admin.info.host}:{admin.info.port}"
        url = f"postgresql://own_login:x@{host}/{sql.info.dbname}"
        with running_services(url, tmp_path) as more:
            trades(more)
            assert told(more.main_url) == told(more.matching_url) == ("own_login", False)
        assert "owns the database" not in (tmp_path / "main.log").read_text()
    finally:
        admin.execute("DROP ROLE own_login")


def test_a_changed_password_is_mended_by_a_migration_and_stops_nobody_before(
    services: Services, sql: Db, tmp_path: Path
) -> None:
    login = login_of(SERVICE, sql.info.dbname)
    own = service_url(services.database_url)
    assert own is not None
    sql.execute(f"ALTER ROLE \"{login}\" PASSWORD 'other' NOLOGIN".encode())
    try:
        with running_services(services.database_url, tmp_path) as more:
            trades(more)
            assert told(more.main_url)[1]
    finally:
        migrate(services.database_url, report=lambda _: None)
    with psycopg.connect(own) as session:
        assert session.info.user == login


def lets_in(url: str) -> bool:
    try:
        open_session(url).close()
    except psycopg.OperationalError:
        return False
    return True


def test_a_url_without_a_password_tells_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The owner is let in by trust: his logins have no password that anybody could derive."""
    server = EmbeddedServer(tmp_path / "data")
    monkeypatch.delenv("PGREQUIREAUTH")
    with server:
        with open_session(server.url) as db:
            rules = tmp_path / "data" / "postgres" / "pg_hba.conf"
            others = rules.read_text()
            rules.write_text(f"host rts rts 127.0.0.1/32 trust\n{others}")
            postmaster = (tmp_path / "data" / "postgres" / "postmaster.pid").read_text()
            os.kill(int(postmaster.split()[0]), signal.SIGHUP)
        port = conninfo_to_dict(server.url)["port"]
        url = f"postgresql://rts@127.0.0.1:{port}/rts"
        wait_until(partial(lets_in, url))
        assert service_url(url) is None
        migrate(url, report=lambda _: None)
        with open_session(server.url) as db:
            kept = "SELECT rolpassword AS kept FROM pg_authid WHERE rolname LIKE 'rts_%@rts'"
            assert db.execute(kept.encode()).fetchall() == [{"kept": None}] * 2
            with running_services(url, tmp_path) as services:
                trades(services)
                assert told(services.main_url) == (SERVICE, True)
                assert told(services.matching_url) == (HOUSE, True)
                assert {row["name"] for row in db.execute(SESSIONS)} == {"rts"}
            assert "has no password" in (tmp_path / "main.log").read_text()
            migrate(server.url, report=lambda _: None)  # with one they are logins
            with running_services(server.url, tmp_path):
                assert are_logins(db)


@pytest.mark.long
def test_several_databases_of_a_cluster_are_migrated_at_once(tmp_path: Path) -> None:
    """All of them make the groups."""
    with EmbeddedServer(tmp_path) as server, open_session(server.url) as db:
        names = [f"at_once_{number}" for number in range(3)]
        for name in names:
            db.execute(f"CREATE DATABASE {name}".encode())
        urls = [server.url.rpartition("/")[0] + f"/{name}" for name in names]
        program = "import sys; from db.migrate import migrate; migrate(sys.argv[1])"
        runs = [
            subprocess.Popen(
                [sys.executable, "-c", program, url], stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True,
            )
            for url in urls
        ]  # fmt: skip
        for run in runs:
            said, _ = run.communicate(timeout=120)
            assert run.returncode == 0, said
            assert "superuser" not in said
        for url in urls:
            for house in (False, True):
                own = service_url(url, house=house)
                assert own is not None
                with open_session(own) as session:
                    assert session.execute("SELECT service.last_seq('ACME')").fetchone()


def test_a_long_name_of_a_database_has_logins_of_its_own() -> None:
    one, other = "x" * 62 + "1", "x" * 62 + "2"
    names = {login_of(group, name) for group in (SERVICE, HOUSE) for name in (one, other)}
    assert len(names) == 4
    assert max(len(name.encode()) for name in names) <= 63
    assert login_of(SERVICE, "rts") == "rts_service@rts"


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://rts:sesame@host:5433/books",
        "postgresql://rts:sesame@/books?host=%2Fa%20b&port=5433",
        "postgresql:///?user=rts&password=sesame&host=host&dbname=books",
        "postgresql://rts:sesame@host:1,other:2/books?sslmode=require",
    ],
)
def test_the_url_of_a_login_differs_from_the_owners_in_nothing_else(url: str) -> None:
    own = service_url(url)
    assert own is not None
    parts, owners = conninfo_to_dict(own), conninfo_to_dict(url)
    assert parts.pop("user") == "rts_service@books"
    assert len(str(parts.pop("password"))) == 43
    assert "sesame" not in own
    del owners["user"], owners["password"]
    assert parts == owners
    assert service_url(own) == service_url(own, house=True) == own
    assert service_url(url, house=True) != own
    assert service_url(url.replace("sesame", "other")) != own


def is_let_in(opened: ExitStack, url: str) -> bool:
    """Open one session more; False: there is no room for it."""
    try:
        opened.enter_context(open_session(url))
    except psycopg.OperationalError:
        return False
    return True


def test_a_stranger_who_opens_all_connections_starves_no_service(tmp_path: Path) -> None:
    server = EmbeddedServer(tmp_path / "data")
    with server, open_session(server.url) as db:
        row = db.execute("SELECT current_setting('server_version_num')::int AS n").fetchone()
        if row is None or row["n"] < 160000:
            pytest.skip("connections can be reserved for roles from PostgreSQL 16 on")
    server.administer("ALTER SYSTEM SET max_connections = 50")
    with server, ExitStack() as opened:
        migrate(server.url, report=lambda _: None)
        db = opened.enter_context(open_session(server.url))
        db.execute("CREATE ROLE greedy LOGIN PASSWORD 'x'")
        url = f"postgresql://greedy:x@{server.url.rpartition('@')[2]}"
        while is_let_in(opened, url):
            pass
        services = opened.enter_context(running_services(server.url, tmp_path))
        trades(services)
        ended = db.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name LIKE 'rts-%'"
        )
        assert ended.rowcount > 4
        wait_until(partial(is_well, services.matching_url), timeout=20)
        trades(services)
        assert are_logins(db)
        assert not is_let_in(opened, url)
