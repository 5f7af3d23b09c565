"""The command `rts`."""

import asyncio
import io
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Annotated, NoReturn

import psycopg
import typer
from alembic.util import CommandError
from rich.box import HORIZONTALS
from rich.console import Console
from rich.panel import Panel

from db.embedded.programs import postgres_programs
from db.embedded.server import EmbeddedServer, ServerError, database_url
from db.migrate import migrate as migrate_database
from db.requirements import UnfitDatabase
from db.session import said, without_password
from db.settings import Settings, SettingsError
from rts.backup import BackupError, check_archive
from rts.backup import backup as write_backup
from rts.backup import restore as read_backup
from rts.loss import look_for_loss
from rts.supervisor import SupervisorError, database, exclusive, reachable
from rts.supervisor import up as run_exchange

app = typer.Typer(
    help="An exchange that lives in PostgreSQL.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
console = Console(highlight=False, markup=False, soft_wrap=True)


def main() -> None:
    """Run the command line; a foreseeable trouble is one sentence and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever characters the terminal lacks
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except (
        BackupError,
        CommandError,
        OSError,
        ServerError,
        SettingsError,
        SupervisorError,
        UnfitDatabase,
    ) as error:
        _fail(str(error))
    except (psycopg.errors.InvalidSchemaName, psycopg.errors.UndefinedTable) as error:
        _fail(
            f"The database holds no exchange, or one of another version ({said(error)}): "
            "`rts migrate` makes or renews it."
        )
    except psycopg.Error as error:
        _fail(f"The database says: {said(error)}")


def _fail(sentence: str) -> NoReturn:
    print(f"rts: {sentence}", file=sys.stderr)
    sys.exit(1)


@app.command()
def up(
    demo: Annotated[bool, typer.Option(help="Let simulated traders make a live market.")] = False,
    accept_loss: Annotated[
        bool, typer.Option("--accept-loss", help="Open even if acknowledged events were lost.")
    ] = False,
) -> None:
    """Run the database, both services and the demo; Ctrl-C stops all of it.

    The database is RTS_DATABASE_URL, else an embedded PostgreSQL with its data in RTS_DATA_DIR.
    """
    began = time.monotonic()
    settings = Settings.from_env()

    def ready(_: str) -> None:
        console.print(_welcome(settings, time.monotonic() - began))

    asyncio.run(
        run_exchange(settings, demo=demo, accept_loss=accept_loss, say=console.print, ready=ready)
    )


@app.command()
def migrate() -> None:
    """Bring the database up to date: revisions, then functions and views, in one transaction."""
    with database(Settings.from_env(), make=True) as url:
        migrate_database(url)


@app.command()
def accept_loss() -> None:
    """Tell which acknowledged events were lost, and open the markets that are halted for it."""
    settings = Settings.from_env()
    with database(settings) as url:
        if not look_for_loss(url, settings.data_dir, accept=True, say=console.print):
            console.print("Nothing is known to be lost: there is nothing to accept.")


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)
def psql(context: typer.Context) -> None:
    """Open psql on the database; arguments are psql's own."""
    settings = Settings.from_env()
    database, secret = without_password(database_url(settings))
    if not settings.database_url and not EmbeddedServer(settings.data_dir).is_running():
        raise ServerError("The embedded database is not running: start it with `rts up`.")
    os.environ.update(secret)
    # The bundled psql speaks no TLS, which only a server elsewhere may ask for.
    elsewhere = shutil.which("psql") if settings.database_url else None
    program = elsewhere or str(postgres_programs() / "psql")
    os.execv(program, ["psql", database, *context.args])  # noqa: S606


@app.command()
def url() -> None:
    """Print the database's URL, password included, as the last line of standard output."""
    settings = Settings.from_env()
    if settings.database_url:
        print(settings.database_url)
        return
    server = EmbeddedServer(settings.data_dir)
    if not server.is_running():
        print("Not running now; this is the URL once `rts up` runs.", file=sys.stderr)
    print(server.url)


@app.command()
def verify() -> None:
    """Replay the journal against the tables, run every integrity query; exit 1 on a difference."""
    from audit.verify import main as run_verification

    with database(Settings.from_env()) as url:
        raise typer.Exit(run_verification(url))


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="made when the backup is whole")],
    force: Annotated[bool, typer.Option("--force", help="replace a file that is there")] = False,
) -> None:
    """Write the database as it is at one moment into a file, while the exchange trades."""
    with database(Settings.from_env()) as url:
        write_backup(url, file, console, force=force)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="written by `rts backup` or pg_dump -Fc")],
) -> None:
    """Make an exchange from a backup, where none with data is: RTS_DATABASE_URL or RTS_DATA_DIR."""
    settings = Settings.from_env()
    check_archive(file)
    if settings.database_url:
        read_backup(settings.database_url, file, console)
        return
    with exclusive(settings.data_dir), EmbeddedServer(settings.data_dir) as server:
        read_backup(server.url, file, console)


@app.command()
def bench(
    parts: Annotated[
        list[str] | None,
        typer.Argument(
            help="journal sql depth sweep snapshot age rest feeds instructions; default: all"
        ),
    ] = None,
    folder: Annotated[Path, typer.Option(help="where bench.json and bench.svg go")] = Path(
        "bench-results"
    ),
    seconds: Annotated[float, typer.Option(min=1, help="of one measurement")] = 3.0,
    repeats: Annotated[int, typer.Option(min=1, help="interleaved; medians are reported")] = 2,
    resting: Annotated[
        int | None, typer.Option(min=1, help="orders of the deep book; 200,000, --long 1,000,000")
    ] = None,
    held: Annotated[
        float | None, typer.Option(min=1, help="seconds of a snapshot; 30, --long 60")
    ] = None,
    orders: Annotated[
        int | None,
        typer.Option(min=1000, help="until a market counts as old; 300,000, --long 2,000,000"),
    ] = None,
    events: Annotated[
        int | None, typer.Option(min=1, help="of the rewound market; 200,000, --long 2,000,000")
    ] = None,
    long: Annotated[
        bool, typer.Option("--long", help="larger markets and longer: half an hour")
    ] = False,
    profile: Annotated[
        bool, typer.Option("--profile", help="the functions that take most instructions")
    ] = False,
    against: Annotated[
        Path | None, typer.Option(help="another checkout, to be measured in turn with this one")
    ] = None,
) -> None:
    """Measure this machine: orders through SQL and REST as ratios to what a plain INSERT costs."""
    from bench.pgbench import BenchError
    from bench.run import PARTS, run
    from bench.setting import LONG, SHORT

    if unknown := sorted(set(parts or ()) - set(PARTS)):
        raise typer.BadParameter(f"{', '.join(unknown)}: the parts are {', '.join(PARTS)}")
    if against and parts:
        raise typer.BadParameter("--against measures parts of its own: name none")
    sizes = {"resting": resting, "held": held, "orders": orders, "events": events}
    given = {name: size for name, size in sizes.items() if size is not None}
    lengths = (LONG if long else SHORT) | given | {"seconds": seconds, "repeats": repeats}
    try:
        run(parts or [], folder, **lengths, profile=profile, against=against)
    except BenchError as error:
        print(f"rts: {error}", file=sys.stderr)
        raise typer.Exit(1) from None


@app.command()
def simulate() -> None:
    """Trade as a few simulated traders until stopped, as `rts up --demo` does."""
    from rts.simulate import main as run_simulation

    run_simulation()


def _welcome(settings: Settings, seconds: float) -> Panel:
    host = reachable(settings.host)
    main, matching = f"{host}:{settings.main_port}", f"{host}:{settings.matching_port}"
    order = '{"side": "buy", "quantity": "5", "price": "100"}'
    lines = (
        ("API to try", f"http://{main}/schema"),
        ("order book", f"curl {main}/order_book"),
        ("place an order", f"curl {main}/orders --json \\"),
        ("", f"  '{order}'"),
        ("book, each second", f"ws://{main}/order_book_snapshot"),
        ("order history", f"ws://{main}/order_updates"),
        ("trades", f"ws://{matching}/trade_updates"),
        ("SQL", "rts psql"),
        ("logs", str(settings.data_dir / "logs")),
        ("stop", "Ctrl-C"),
    )  # fmt: skip
    text = "\n".join(f"{name:<18} {what}" for name, what in lines)
    # Lines above and below only: what stands between is to be copied.
    return Panel(text, HORIZONTALS, title=f"The exchange is open after {seconds:.1f} s")


if __name__ == "__main__":
    main()
