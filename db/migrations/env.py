"""Run by alembic: the revisions and, once at the newest, the loader, all in one transaction."""

import sys
import time
from collections.abc import Collection, Mapping
from typing import Any

import psycopg
from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.util import CommandError
from psycopg import errors
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from db.embedded.server import EmbeddedServer, ServerError, database_url
from db.loader import LoadError, load
from db.migrate import revisions
from db.requirements import UnfitDatabase, holds_data, require
from db.roles import MadeAtOnce
from db.roles import make as make_roles
from db.session import connect, said
from db.settings import Settings, SettingsError

BLINK = "200ms"
"""As long may the exchange be kept waiting behind us, while we wait for who uses what we change."""

PATIENCE = 30.0
"""Seconds until we give up: others pass between one attempt and the next."""

LONGEST_PAUSE = 2.0
"""Seconds between attempts; the first pause is a twentieth, each later one twice as long."""

# Who uses the exchange's tables and views, the one who began first before the others.
HOLDERS = """
SELECT coalesce('process ' || l.pid, 'a prepared transaction'),
    coalesce(a.usename, 'unknown'), coalesce(a.application_name, ''), l.mode,
    min(l.relation::regclass::text), to_char(a.xact_start, 'HH24:MI:SS')
FROM pg_locks AS l
JOIN pg_class AS c ON c.oid = l.relation
LEFT JOIN pg_stat_activity AS a ON a.pid = l.pid
WHERE l.granted AND l.pid IS DISTINCT FROM pg_backend_pid()
    AND l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
    AND (c.relnamespace::regnamespace::text IN ('api', 'core') OR c.relname = 'alembic_version')
GROUP BY l.pid, a.usename, a.application_name, l.mode, a.xact_start
ORDER BY a.xact_start NULLS LAST
LIMIT 3
"""

report = context.config.attributes.get("report", print)
remark = context.config.attributes.get("remark")
done: list[str] = []
remarks: list[str] = []


def tell(
    ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]
) -> None:
    """Note a revision that was applied or taken back."""
    direction = "upgrade" if step.is_upgrade else "downgrade"
    revision = context.script.get_revision(str(step.up_revision_id))
    done.append(f"{direction} {revision.doc or revision.revision}")


def upgraded_to_newest() -> bool:
    """Whether the command was an upgrade (`current` runs this file too) and reached the newest."""
    migration = context.get_context()
    heads = context.script.get_heads()
    return migration.opts["fn"].__name__ == "upgrade" and set(migration.get_current_heads()) == set(
        heads
    )


def forbid_loss(connection: psycopg.Connection[Any]) -> None:
    """Raise CommandError before a command that would destroy what people did, or the way back.

    Between base and the newest revision there is no way back to: what is dropped there is missed by
    the revisions that come after, and the verbs of today do not fit the tables of yesterday.
    """
    migration = context.get_context()
    command = migration.opts["fn"]
    if command.__name__ != "downgrade":
        return
    steps = list(command(migration.get_current_heads(), migration))
    if steps and steps[-1].to_revisions:
        raise CommandError(
            "There is no way back to an earlier revision: restore a backup that was made at it "
            "(`rts restore FILE`) with the program of that time. Nothing was changed."
        )
    name = connection.info.dbname
    consent = context.get_x_argument(as_dictionary=True).get("destroy") == name
    if steps and not consent and holds_data(connection):
        raise CommandError(
            f"This would destroy all orders, trades and events of the database {name}. If that is "
            f"what you want: `alembic -x destroy={name} downgrade base`. Nothing was changed."
        )


def migrate(connection: Connection, url: str, default_symbol: str) -> None:
    """Do what the alembic command asks for, then load, in the transaction of `connection`.

    One after the other: the lock is one that only the owner can take. Where the table is not there
    yet, two that make it at once find that out at its unique name.
    """
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{BLINK}'")
    psycopg_connection: Any = connection.connection.driver_connection
    there = psycopg_connection.execute("SELECT to_regclass('public.alembic_version')").fetchone()
    if there[0]:
        connection.exec_driver_sql("LOCK TABLE public.alembic_version IN EXCLUSIVE MODE")
    context.configure(connection=connection, version_table_schema="public", on_version_apply=tell)
    forbid_loss(psycopg_connection)
    context.run_migrations()
    if upgraded_to_newest():
        remarks.extend(make_roles(psycopg_connection, url))
        done.extend(remarks)
        loaded, still_open = load(psycopg_connection, default_symbol)
        done.append("; ".join([loaded, *still_open]))
        remarks.extend(still_open)


def is_in_the_way(error: Exception) -> bool:
    """Whether others hold what we need, so that all of it may succeed a moment later."""
    cause = getattr(error, "orig", None) or error.__cause__ or error
    if isinstance(error, MadeAtOnce):
        return True
    match cause:
        case errors.LockNotAvailable() | errors.DeadlockDetected():
            return True
        case errors.UniqueViolation() | errors.DuplicateTable():  # of the first revision's table
            return "alembic_version" in str(cause)
    return False


def migrate_between_others(connection: Connection, url: str, default_symbol: str) -> None:
    """Migrate as soon as nobody is in the way, without keeping anybody waiting longer than a blink.

    Whatever an attempt had changed is taken back before the next. Raises CommandError at the end of
    our patience.
    """
    deadline = time.monotonic() + PATIENCE
    pause = LONGEST_PAUSE / 20
    while True:
        done.clear()
        remarks.clear()
        try:
            with connection.begin():
                migrate(connection, url, default_symbol)
            break
        except (LoadError, MadeAtOnce, psycopg.Error, SQLAlchemyError) as error:
            if not is_in_the_way(error):
                raise
            if time.monotonic() > deadline:
                raise CommandError(patience_ended(connection)) from error
        time.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)
    for line in done:
        report(line)
    if remark:
        for line in remarks:
            remark(line)


def patience_ended(connection: Connection) -> str:
    """Say whom we waited for."""
    with connection.begin():
        rows = connection.exec_driver_sql(HOLDERS).fetchall()
    holders = "; ".join(
        f"{who} ({user}, {application}) holds {mode} on {what}{f' since {since}' if since else ''}"
        for who, user, application, mode, what, since in rows
    )
    return (
        f"Nothing was changed: for {PATIENCE:g} s others were in the way. "
        f"{holders or 'Nobody is now'}. Run this again when they have ended."
    )


def running_database(settings: Settings) -> str:
    """Return the URL of the database to migrate; the embedded server must run already."""
    url = database_url(settings)
    if not settings.database_url and not EmbeddedServer(settings.data_dir).is_running():
        raise ServerError(
            f"The embedded server of {settings.data_dir} is not running: `rts up` starts and "
            "migrates it, `rts migrate` only migrates it. Or set RTS_DATABASE_URL."
        )
    return url


def fit_database(url: str) -> psycopg.Connection[Any]:
    """Open a session on a database that can be migrated. Raises UnfitDatabase if it cannot."""
    session = connect(url)
    try:
        require(session, revisions(), remark or report)
        session.commit()
    except BaseException:
        session.close()
        raise
    return session


def run() -> None:
    """Find the database and migrate it. Every foreseeable trouble raises CommandError."""
    if context.is_offline_mode():
        raise CommandError("--sql is not supported: functions are loaded by a program.")
    try:
        settings = Settings.from_env()
        url = context.config.attributes.get("url") or running_database(settings)
        # SQLAlchemy must not connect by itself: it stumbles over what `require` names.
        session = fit_database(url)
        engine = create_engine("postgresql+psycopg://", creator=lambda: session, poolclass=NullPool)
        with engine.connect() as connection:
            migrate_between_others(connection, url, settings.default_symbol)
    except (LoadError, OSError, ServerError, SettingsError, UnfitDatabase) as error:
        raise CommandError(str(error)) from error
    except (psycopg.Error, SQLAlchemyError, UnicodeError) as error:
        raise CommandError(f"The database says: {said(error)}") from error


def main() -> None:
    """Run for the program that calls, or for the shell: there a trouble is exit code 1."""
    try:
        run()
    except CommandError as error:
        if context.config.cmd_opts is None:
            raise
        print(f"alembic: {error}", file=sys.stderr)
        sys.exit(1)


main()
