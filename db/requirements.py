"""What a database must be and have to become an exchange, asked before anything is changed."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import psycopg

from db.revisions import is_older

OLDEST, NEWEST = 15, 18
"""Major versions of PostgreSQL that this was tested with."""

_HOLDS_DATA = """
SELECT EXISTS (SELECT FROM core.order_event) OR EXISTS (SELECT FROM core.orders)
    OR EXISTS (SELECT FROM core.client_order) OR EXISTS (SELECT FROM core.account)
    OR (SELECT count(*) FROM core.instrument) > 1
"""

_UNMET = Path(__file__).with_suffix(".sql").read_bytes()


class UnfitDatabase(RuntimeError):
    """A database cannot be made an exchange, or another program's is in it; a sentence says why."""


def require(
    connection: psycopg.Connection[Any], revisions: Collection[str], report: Callable[[str], None]
) -> None:
    """Raise UnfitDatabase unless this database can be migrated to the newest of `revisions`.

    `report` is told of what may matter, but stops nothing.
    """
    if warning := check_version(connection.info.server_version // 10000):
        report(warning)
    if unmet := connection.execute(_UNMET).fetchall():
        raise UnfitDatabase(unmet[0][0])
    # In this order: another migration may commit meanwhile.
    made = _is_made(connection)
    found = _revisions(connection)
    made = _is_made(connection) if found else made
    check_revisions(connection.info.dbname, made, found, revisions)


def check_version(major: int) -> str | None:
    """Raise UnfitDatabase for a server that is too old; return a warning for a newer one."""
    if major < OLDEST:
        raise UnfitDatabase(
            f"The server is PostgreSQL {major}; the exchange needs {OLDEST} to {NEWEST}."
        )
    if major > NEWEST:
        return f"PostgreSQL {major} is newer than what this was tested with ({OLDEST} to {NEWEST})"
    return None


def check_revisions(
    database: str, made: bool, found: Collection[str], known: Collection[str]
) -> None:
    """Raise UnfitDatabase if what is there was not made by this program, or by a newer one."""
    unknown = sorted(set(found) - set(known))
    if unknown and is_older(unknown[0]):
        raise UnfitDatabase(
            f"The database {database} is at revision {unknown[0]}, and this program's first is "
            f"{min(known)}. Bring it to {min(known)} with a program that has those before it still "
            "(a checkout from before they became one), then run this again."
        )
    if unknown:
        raise UnfitDatabase(
            f"The database {database} is at revision {', '.join(unknown)}, of which this program "
            f"(newest: {max(known)}) knows nothing: another one made it, or a newer version."
        )
    if made and not found:
        raise UnfitDatabase(
            f"The database {database} has a schema api or core that this program did not make: "
            "use an empty database."
        )
    if found and not made:
        raise UnfitDatabase(
            f"The database {database} has no schema api or core, but a table alembic_version that "
            f"says it is at revision {', '.join(found)}: DROP TABLE public.alembic_version."
        )


def holds_data(connection: psycopg.Connection[Any]) -> bool:
    """Whether somebody has used this exchange; if not, until the transaction ends nobody can.

    One in use is not locked: who trades there must not wait for the answer.
    """

    def used() -> bool:
        return bool(connection.execute(_HOLDS_DATA).fetchall()[0][0])

    if used():
        return True
    connection.execute("LOCK TABLE core.instrument, core.order_event, core.orders")
    return used()


def _is_made(connection: psycopg.Connection[Any]) -> bool:
    schemas = connection.execute("SELECT FROM pg_namespace WHERE nspname IN ('api', 'core')")
    return schemas.rowcount > 0


def _revisions(connection: psycopg.Connection[Any]) -> list[str]:
    there = connection.execute("SELECT to_regclass('public.alembic_version') IS NOT NULL")
    if there.fetchall() == [(False,)]:
        return []
    return [row[0] for row in connection.execute("SELECT version_num FROM public.alembic_version")]
