"""A real PostgreSQL for the whole session, migrated once; every test gets a clone of its own."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from decimal import DefaultContext, Inexact, getcontext
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import InsufficientPrivilege
from psycopg.rows import dict_row
from psycopg.sql import SQL, Identifier
from pytest_postgresql.executors import NoopExecutor
from pytest_postgresql.factories import postgresql_noproc
from pytest_postgresql.janitor import DatabaseJanitor

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from db.roles import HOUSE, SERVICE, login_of
from db.roles import make as make_roles
from tests.clients import new_symbol
from tests.plpgsql_coverage import keep_profile
from tests.processes import Services, running_services

pytest.register_assert_rewrite("tests.lockstep")

# In this process and all of its threads a sum that loses a digit raises: what the product computes
# here (verify, the second engine) and what tests expect of it.
for context in (DefaultContext, getcontext()):
    context.traps[Inexact] = True

# Each client of httpx reads all certificates that there are, for hosts that no test speaks to.
httpx._transports.default.create_ssl_context = cache(httpx.create_ssl_context)  # type: ignore[attr-defined]

# Whoever starts the tests in the background lets them ignore it, and what they start would, too.
signal.signal(signal.SIGINT, signal.default_int_handler)

Row = dict[str, Any]
Db = psycopg.Connection[Row]

_numbers = count(1)


@dataclass(frozen=True)
class Server:
    """Where the tests' databases are made; `template_dbname` None: new ones start empty."""

    host: str
    port: int
    user: str
    password: str | None
    maintenance_dbname: str
    options: str = ""
    template_dbname: str | None = None
    bin: Path | None = field(default=None)
    """PostgreSQL's programs, None on a server that is not ours."""
    superuser: tuple[str, str | None] | None = None
    """Name and password of a superuser, for what no owner may do; None where there is none."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Our own embedded server, or that of RTS_TEST_DATABASE_URL (its user may CREATEDB).

    RTS_TEST_PROGRAMS names another folder of PostgreSQL's programs for our own.
    """
    with ExitStack() as stack:
        url, programs = os.environ.get("RTS_TEST_DATABASE_URL"), None
        superuser: tuple[str, str | None] | None = None
        if not url:
            embedded = EmbeddedServer(tmp_path_factory.mktemp("postgres"))
            embedded.bin = Path(os.environ.get("RTS_TEST_PROGRAMS") or embedded.bin)
            superuser = make_superuser(embedded)
            stack.enter_context(embedded)
            url, programs = embedded.url, embedded.bin
        note(url)
        parts = conninfo_to_dict(url)
        user = str(parts["user"])
        password = str(parts["password"]) if parts.get("password") else None
        if superuser is None:
            with psycopg.connect(url) as session:
                is_super = session.execute(
                    "SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper"
                )
                superuser = (user, password) if is_super.rowcount else None
        yield Server(
            host=str(parts["host"]),
            port=int(parts.get("port") or 5432),
            user=user,
            password=password,
            maintenance_dbname=str(parts["dbname"]),
            bin=programs,
            superuser=superuser,
        )


def note(url: str) -> None:
    """Write down on which server these tests run, for tests/servers.py."""
    if file := os.environ.get("RTS_TEST_SERVERS"):
        with psycopg.connect(url) as session, Path(file).open("a", encoding="utf-8") as servers:
            row = session.execute(
                "SELECT format('PostgreSQL %s %s plpgsql_check', split_part(v, ' ', 1), CASE WHEN"
                " EXISTS (SELECT FROM pg_available_extensions WHERE name = 'plpgsql_check')"
                " THEN 'with' ELSE 'without' END) FROM current_setting('server_version') AS v"
            ).fetchone()
            servers.write(f"{(row or [''])[0]}\n")


def make_superuser(server: EmbeddedServer) -> tuple[str, str]:
    """Make one that can log in to an embedded server which does not run: name and password."""
    if not server.exists():
        with server:
            pass
    server.administer("CREATE ROLE tests SUPERUSER LOGIN PASSWORD 'tests';\n\n")
    return "tests", "tests"


def superuser_url(server: Server, url: str) -> str:
    """Return `url` of a database for a superuser; skips the test where none is known."""
    if server.superuser is None:
        pytest.skip("needs a superuser")
    user, password = server.superuser
    return _url(server.host, server.port, user, password, url.rpartition("/")[2])


class Janitor(DatabaseJanitor):
    """Works in one session for all databases, and ends of others' sessions those that it may."""

    @contextmanager
    def cursor(self, dbname: str | None = None) -> Iterator[psycopg.Cursor[Any]]:
        url = _url(self.host, self.port, self.user, self.password, self.maintenance_dbname)
        with kept_session(url).cursor() as cursor:
            yield cursor

    @staticmethod
    def _terminate_connection(cur: psycopg.Cursor[Any], dbname: str) -> None:
        """End what is no superuser's: DROP DATABASE waits for what only a superuser may end."""
        cur.execute(
            "SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity AS a"
            " JOIN pg_roles AS r ON r.oid = a.usesysid AND NOT r.rolsuper WHERE a.datname = %s",
            [dbname],
        )


_kept: dict[str, psycopg.Connection[Any]] = {}


def kept_session(url: str) -> psycopg.Connection[Any]:
    """Return a session that is opened once, and again where a test has ended it."""
    try:
        _kept[url].execute("")
    except (KeyError, psycopg.OperationalError):
        _kept[url] = psycopg.connect(url, autocommit=True)
    return _kept[url]


def migrate_template(
    host: str, port: int, user: str, dbname: str, password: str | None, **_: object
) -> None:
    url = _url(host, port, user, password, dbname)
    migrate(url, report=lambda _: None)
    if mutant := os.environ.get("RTS_TEST_MUTANT"):  # see tests/mutants.py
        with psycopg.connect(url) as connection:
            connection.execute(Path(mutant).read_bytes())


template = postgresql_noproc(depends_on="server", dbname="rts_test", load=[migrate_template])


def _url(host: str, port: int | str, user: str, password: str | None, dbname: str) -> str:
    login = f"{user}:{password}" if password else user
    return f"postgresql://{login}@{host}:{port}/{dbname}"


@contextmanager
def cloned(template: NoopExecutor, *, settings: bool = True, logins: bool = True) -> Iterator[str]:
    """A fresh copy of the migrated database; yields its URL.

    With its settings, and the logins of its services: neither is copied with a database.
    """
    login = template.host, template.port, template.user, template.password
    name = f"{template.dbname}_{os.getpid()}_{next(_numbers)}"
    url, maintenance = _url(*login, name), _url(*login, template.maintenance_dbname)
    with Janitor(
        user=template.user,
        host=template.host,
        port=template.port,
        password=template.password,
        dbname=name,
        template_dbname=template.template_dbname,
        maintenance_dbname=template.maintenance_dbname,
    ):
        if settings:
            kept_session(maintenance).execute(
                SQL("ALTER DATABASE {} SET search_path = api").format(Identifier(name))
            )
        if logins:
            make_logins(url)
        yield url
        if folder := os.environ.get("RTS_TEST_COVERAGE"):
            keep_profile(url, folder)
    if logins:
        drop_logins(maintenance, name)


def make_logins(url: str) -> None:
    """Make the logins of a database's services."""
    with psycopg.connect(url) as connection:
        make_roles(connection, url)


def drop_logins(url: str, database: str) -> None:
    """Drop the logins of a database that is gone: they are the cluster's."""
    with suppress(InsufficientPrivilege):
        for group in (SERVICE, HOUSE):
            login = Identifier(login_of(group, database))
            kept_session(url).execute(SQL("DROP ROLE IF EXISTS {}").format(login))


@pytest.fixture
def logins() -> bool:
    """Whether a test's own database has the logins of its services."""
    return True


@pytest.fixture
def database_url(template: NoopExecutor, logins: bool) -> Iterator[str]:
    """A migrated database of this test's own, with the instrument ACME (tick 0.01, lot 1)."""
    with cloned(template, logins=logins) as url:
        yield url


@pytest.fixture(scope="module")
def module_database_url(template: NoopExecutor) -> Iterator[str]:
    """As `database_url`, shared by a module whose tests keep to instruments of their own."""
    with cloned(template) as url:
        yield url


@pytest.fixture
def connect(database_url: str) -> Iterator[Callable[..., Db]]:
    """Opens further sessions on the test's database (autocommit, rows as dicts)."""
    with ExitStack() as stack:

        def _connect(**options: Any) -> Db:
            return stack.enter_context(open_session(database_url, **options))

        yield _connect


@pytest.fixture
def db(connect: Callable[..., Db]) -> Db:
    """One session on the test's database."""
    return connect()


@pytest.fixture
def superuser(server: Server, database_url: str) -> Iterator[Db]:
    """A session on the test's database of one who may do anything."""
    with open_session(superuser_url(server, database_url)) as session:
        yield session


def open_session(url: str, **options: Any) -> Db:
    return psycopg.connect(url, autocommit=True, row_factory=dict_row, **options)


@pytest.fixture(scope="module")
def services(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    """Both services as processes of their own on free ports, against the module's database."""
    with running_services(module_database_url, tmp_path_factory.mktemp("services")) as services:
        yield services


@pytest.fixture
def api(services: Services) -> Iterator[httpx.Client]:
    """Speaks to the main service."""
    with httpx.Client(base_url=services.main_url, timeout=15) as client:
        yield client


@pytest.fixture
def symbol(api: httpx.Client) -> str:
    """An instrument of this test's own: tick 0.01, lot 1."""
    return new_symbol(api)


@pytest.fixture
def sql(services: Services) -> Iterator[Db]:
    """A session on the services' database."""
    with open_session(services.database_url) as session:
        yield session
