"""What the database itself says: where names are looked for, and what any login may do in it."""

import asyncio
from collections.abc import Callable, Iterator

import psycopg
import pytest
from psycopg import sql
from psycopg.errors import InsufficientPrivilege
from pytest_postgresql.executors import NoopExecutor

from db import pool
from db.migrate import migrate
from db.session import connect
from tests.conftest import Db, Server, cloned, open_session
from tests.db.market import EXPIRE


@pytest.fixture
def migrated(template: NoopExecutor) -> Iterator[str]:
    """A copy whose settings are those that a migration gave it."""
    with cloned(template, settings=False) as url:
        migrate(url, report=lambda _: None)
        yield url


async def _path_of_a_service(url: str) -> object:
    async with pool.create_pool(url, application_name="test") as connections:
        return await connections.fetchval("SHOW search_path")


def test_nobody_elses_schema_is_in_a_path(migrated: str) -> None:
    show = "SHOW search_path"
    with psycopg.connect(migrated) as plain, connect(migrated) as ours:
        assert plain.execute(show).fetchall() == ours.execute(show).fetchall() == [("api",)]
    assert asyncio.run(_path_of_a_service(migrated)) == "api"


TRAP = "LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$"


def test_what_stands_in_public_is_never_run(migrated: str) -> None:
    """Each fits a call of ours better than what is meant."""
    with open_session(migrated) as db:
        for trap in (
            f"FUNCTION public.cardinality(bigint[]) RETURNS int {TRAP}",
            f"FUNCTION public.place_order(text, text, int, int) RETURNS int {TRAP}",
            f"FUNCTION public.cancel_order(float8, text) RETURNS int {TRAP}",
            f"FUNCTION public.trapped(bigint, bigint) RETURNS boolean {TRAP}",
            "OPERATOR public.<= (FUNCTION = public.trapped, LEFTARG = bigint, RIGHTARG = bigint)",
            "VIEW public.orders AS SELECT 1 AS trapped",
        ):
            db.execute(f"CREATE {trap}".encode())
    with open_session(migrated) as db, connect(migrated) as ours:
        db.execute(
            "SELECT * FROM place_order('ACME', 'sell', 5, 100, time_in_force => 'gtd',"
            " expires_at => now() + interval '1 hour')"
        )
        assert ours.execute("SELECT status FROM place_order('ACME', 'buy', 2, 100)").fetchall()
        ours.execute(EXPIRE)
        assert ours.execute("SELECT * FROM orders").rowcount == 2
        assert ours.execute("SELECT * FROM cancel_order(1)").rowcount == 1


@pytest.mark.parametrize(
    "act",
    [
        "CREATE TEMP TABLE t (x int)",
        "CREATE TABLE public.t (x int)",
        "SELECT lo_from_bytea(0, '\\x00')",
        "SELECT lo_creat(-1)",
        "SELECT lo_create(0)",
    ],
)
def test_no_login_fills_the_disk(migrated: str, act: str) -> None:
    with open_session(migrated) as db, db.transaction() as transaction:
        db.execute("CREATE ROLE stranger ROLE CURRENT_USER")
        db.execute("SET LOCAL ROLE stranger")
        with pytest.raises(InsufficientPrivilege), db.transaction():
            db.execute(act.encode())
        raise psycopg.Rollback(transaction)


def test_what_the_owner_cannot_close_is_said(
    server: Server, database_url: str, connect: Callable[..., Db]
) -> None:
    """The functions for large objects belong to who made the server."""
    name = f"{database_url.rpartition('/')[2]}_owned"
    admin = connect()
    owner, owned = sql.Identifier(f"{name}_owner"), sql.Identifier(name)
    admin.execute(sql.SQL("CREATE ROLE {} LOGIN PASSWORD 'x' ROLE CURRENT_USER").format(owner))
    try:
        # template0 is as PostgreSQL made it; what is made from template1 is closed here.
        made = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0").format(owned, owner)
        admin.execute(made)
        lines: list[str] = []
        url = f"postgresql://{name}_owner:x@{server.host}:{server.port}/{name}"
        migrate(url, lines.append)
        assert lines[-1].endswith("; open to every role, for a superuser to revoke: large objects")
    finally:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(owned))
        admin.execute(sql.SQL("DROP ROLE {}").format(owner))
