"""A real PostgreSQL for the whole session, migrated once; every test gets a clone of its own."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from decimal import DefaultContext, Inexact, getcontext
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import InsufficientPrivilege
from psycopg.rows import dict_row
from pytest_postgresql.executors import NoopExecutor
from pytest_postgresql.factories import postgresql_noproc
from pytest_postgresql.janitor import DatabaseJanitor

from db.migrate import migrate
from db.roles import HOUSE, SERVICE, login_of
from db.roles import make as make_roles
from db.server import EmbeddedServer
from tests.plpgsql_coverage import keep_profile
from tests.processes import Services, running_services

pytest.register_assert_rewrite("tests.lockstep")

# In this process and all of its threads a sum that loses a digit raises: what the product computes
# here (verify, the second engine) and what tests expect of it.
for context in (DefaultContext, getcontext()):
    context.traps[Inexact] = True

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


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Our own embedded server, or that of RTS_TEST_DATABASE_URL (its user may CREATEDB)."""
    with ExitStack() as stack:
        url, programs = os.environ.get("RTS_TEST_DATABASE_URL"), None
        if not url:
            embedded = stack.enter_context(EmbeddedServer(tmp_path_factory.mktemp("postgres")))
            url, programs = embedded.url, embedded.bin
        parts = conninfo_to_dict(url)
        yield Server(
            host=str(parts["host"]),
            port=int(parts.get("port") or 5432),
            user=str(parts["user"]),
            password=str(parts["password"]) if parts.get("password") else None,
            maintenance_dbname=str(parts["dbname"]),
            bin=programs,
        )


def migrate_template(
    host: str, port: int, user: str, dbname: str, password: str | None, **_: object
) -> None:
    url = _url(host, port, user, password, dbname)
    migrate(url, report=lambda _: None)
    if mutant := os.environ.get("RTS_TEST_MUTANT"):  # see tests/mutants.py
        with psycopg.connect(url) as connection:
            connection.execute(Path(mutant).read_bytes())


template = postgresql_noproc(depends_on="server", dbname="rts_test", load=[migrate_template])


def _url(host: str, port: int, user: str, password: str | None, dbname: str) -> str:
    login = f"{user}:{password}" if password else user
    return f"postgresql://{login}@{host}:{port}/{dbname}"


@contextmanager
def cloned(template: NoopExecutor, *, settings: bool = True) -> Iterator[str]:
    """A fresh copy of the migrated database, with its settings; yields its URL."""
    name = f"{template.dbname}_{os.getpid()}_{next(_numbers)}"
    with DatabaseJanitor(
        user=template.user,
        host=template.host,
        port=template.port,
        password=template.password,
        dbname=name,
        template_dbname=template.template_dbname,
        maintenance_dbname=template.maintenance_dbname,
    ):
        url = _url(template.host, template.port, template.user, template.password, name)
        if settings:  # CREATE DATABASE … TEMPLATE copies what is in a database, not its settings
            with psycopg.connect(url, autocommit=True) as connection:
                connection.execute(
                    sql.SQL("ALTER DATABASE {} SET search_path = api").format(sql.Identifier(name))
                )
        with psycopg.connect(url) as connection:
            make_roles(connection, url)
        yield url
        if folder := os.environ.get("RTS_TEST_COVERAGE"):
            keep_profile(url, folder)
    drop_logins(_url(
        template.host, template.port, template.user, template.password, template.maintenance_dbname
    ), name)  # fmt: skip


def drop_logins(url: str, database: str) -> None:
    """Drop the logins of a database that is gone: they are the cluster's."""
    with psycopg.connect(url, autocommit=True) as connection, suppress(InsufficientPrivilege):
        for group in (SERVICE, HOUSE):
            login = sql.Identifier(login_of(group, database))
            connection.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(login))


@pytest.fixture
def database_url(template: NoopExecutor) -> Iterator[str]:
    """A migrated database of this test's own, with the instrument ACME (tick 0.01, lot 1)."""
    with cloned(template) as url:
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


def open_session(url: str, **options: Any) -> Db:
    return psycopg.connect(url, autocommit=True, row_factory=dict_row, **options)


@pytest.fixture(scope="module")
def services(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    """Both services as processes of their own on free ports, against the module's database."""
    with running_services(module_database_url, tmp_path_factory.mktemp("services")) as services:
        yield services
