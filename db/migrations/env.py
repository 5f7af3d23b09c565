"""Run by alembic: the revisions and, once at the newest, the loader, all in one transaction."""

import sys
from collections.abc import Collection, Mapping
from typing import Any

import psycopg
from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.util import CommandError
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from db.loader import LoadError, load
from db.migrate import revisions
from db.requirements import UnfitDatabase, holds_data, require
from db.server import EmbeddedServer, ServerError, database_url
from db.session import connect, said
from db.settings import Settings, SettingsError

# Key of the advisory lock that makes a second upgrade wait for the first.
LOCK = 7_472_101

# A view that someone reads cannot be replaced. Fail then, rather than block the market behind us.
LOCK_TIMEOUT = "30s"

report = context.config.attributes.get("report", print)


def tell(
    ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]
) -> None:
    """Report a revision that was applied or taken back."""
    direction = "upgrade" if step.is_upgrade else "downgrade"
    revision = context.script.get_revision(str(step.up_revision_id))
    report(f"{direction} {revision.doc or revision.revision}")


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
    steps = list(migration.opts["fn"](migration.get_current_heads(), migration))
    if not steps or steps[-1].is_upgrade:
        return
    if steps[-1].to_revisions:
        raise CommandError(
            "There is no way back to an earlier revision: restore a backup that was made at it "
            "(`rts restore FILE`) with the program of that time. Nothing was changed."
        )
    name = connection.info.dbname
    if context.get_x_argument(as_dictionary=True).get("destroy") != name and holds_data(connection):
        raise CommandError(
            f"This would destroy all orders, trades and events of the database {name}. If that is "
            f"what you want: `alembic -x destroy={name} downgrade base`. Nothing was changed."
        )


def migrate(connection: Connection, default_symbol: str) -> None:
    """Do what the alembic command asks for, then load, in the transaction of `connection`."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")
    context.configure(connection=connection, version_table_schema="public", on_version_apply=tell)
    psycopg_connection: Any = connection.connection.driver_connection
    forbid_loss(psycopg_connection)
    context.run_migrations()
    if upgraded_to_newest():
        report(load(psycopg_connection, default_symbol))


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
        require(session, revisions(), report)
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
        with engine.begin() as connection:
            migrate(connection, settings.default_symbol)
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
