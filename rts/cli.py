"""The command `rts`."""

import asyncio
import io
import os
import shutil
import sys
import time
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import psycopg
import typer
from alembic.util import CommandError
from rich.box import HORIZONTALS
from rich.panel import Panel
from typer.completion import (  # type: ignore[attr-defined]
    completion_init,
    get_completion_script,
)

from app_common.launch import environment
from audit.seals import SealError, make_seals, read_seals
from db.embedded.programs import postgres_programs
from db.embedded.server import EmbeddedServer, ServerError, database_url
from db.migrate import migrate as migrate_database
from db.requirements import UnfitDatabase
from db.session import said, without_password
from db.settings import Settings, SettingsError
from rts import key_commands, keys
from rts.backup import BackupError, check_archive
from rts.backup import backup as write_backup
from rts.backup import restore as read_backup
from rts.loss import look_for_loss
from rts.status import program_version
from rts.status import status as read_status
from rts.supervisor import Demo, Say, SupervisorError, database, exclusive, reachable
from rts.supervisor import up as run_exchange
from rts.tasks import Lines, Trouble

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(key_commands.app, name="key")
console = Lines()


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"rts {program_version()}")
        raise typer.Exit


@app.callback()
def rts(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Say which it is."),
    ] = False,
) -> None:
    """An exchange that lives in PostgreSQL."""


ACCESS = {
    "open": "open: whoever reaches it may trade as anybody",
    "keys": "keys: rts key create --account NAME --may read,trade",
}


def main() -> None:
    """Run the command line; a foreseeable trouble is one sentence and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever characters the terminal lacks
            stream.reconfigure(errors="backslashreplace")
    completion_init()
    try:
        app()
    except BrokenPipeError:  # who read what we print wants no more of it
        sys.exit(1)
    except (
        BackupError,
        CommandError,
        OSError,
        SealError,
        ServerError,
        SettingsError,
        SupervisorError,
        Trouble,
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
    seed: Annotated[
        str | None, typer.Option(help="Of the demo: the same one, the same decisions.")
    ] = None,
) -> None:
    """Run the database, both services and the demo; Ctrl-C stops all of it.

    The database is RTS_DATABASE_URL, else an embedded PostgreSQL with its data in RTS_DATA_DIR. The
    demo makes up a day of trading first, in markets where nothing ever happened.
    """
    began = time.monotonic()
    settings = Settings.from_env()

    def ready(url: str) -> None:
        console.print(_welcome(settings, keys.mode(url), time.monotonic() - began))

    asyncio.run(
        run_exchange(
            settings, demo=_demo(settings, seed) if demo else None, accept_loss=accept_loss,
            say=console.print, ready=ready,
        )
    )  # fmt: skip


def _demo(settings: Settings, seed: str | None) -> Demo:
    from rts.history import make_history
    from rts.listings import listings
    from rts.traders import fresh_seed

    def prepare(url: str, say: Say) -> None:
        make_history(url, listings(settings.default_symbol), seed or fresh_seed(), say)

    return Demo(prepare, ("rts.simulate", *([seed] if seed else [])))


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
    program = (settings.database_url and shutil.which("psql")) or str(postgres_programs() / "psql")
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
def seal(
    out: Annotated[
        Path | None, typer.Option(help="append to this file; many seals tell more closely")
    ] = None,
) -> None:
    """Print what proves today's journal tomorrow (`rts verify --seal`): keep it elsewhere.

    A line of JSON for each market, and for transfers and audit log, with the hash of all until now.
    """
    with database(Settings.from_env()) as url:
        lines = [sealed.line() for sealed in make_seals(url)]
    if out is None:
        print("".join(lines), end="")
        return
    with out.open("a", encoding="utf-8") as file:
        file.writelines(lines)
    console.print(f"{out}: {len(lines)} seals more; keep it where nobody of this database writes")


@app.command()
def verify(
    seal: Annotated[
        Path | None, typer.Option(help="what `rts seal` printed: prove that nothing changed since")
    ] = None,
) -> None:
    """Replay the journal against the tables, run every integrity query; exit 1 on a difference."""
    from audit.verify import main as run_verification

    sealed = read_seals(seal) if seal else []
    with database(Settings.from_env()) as url:
        raise typer.Exit(run_verification(url, sealed))


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
            help="journal sql depth sweep snapshot age rest feeds streams instructions; all"
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
def simulate(
    symbols: Annotated[
        str | None,
        typer.Option(help="What is traded: names with commas, or how many. Default: three."),
    ] = None,
    traders: Annotated[int, typer.Option(min=1, max=200, help="How many in each market.")] = 7,
    rate: Annotated[
        float, typer.Option(min=0.1, max=1000, help="Turns a second, of all traders together.")
    ] = 24.0,
    seed: Annotated[
        str | None, typer.Option(help="The same one, the same decisions. Default: a fresh one.")
    ] = None,
    seconds: Annotated[
        float | None, typer.Option(min=0.1, help="How long. Default: until Ctrl-C.")
    ] = None,
) -> None:
    """Trade as market makers and others do, as `rts up --demo` does, and show it.

    Instruments that are missing are made. Each run has accounts of its own and leaves those of
    others alone; what rests when it ends stays for an hour.
    """
    from rts.simulate import Options
    from rts.simulate import main as run_simulation

    try:
        run_simulation(
            Options(symbols=symbols, traders=traders, rate=rate, seed=seed, seconds=seconds)
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


@app.command()
def status() -> None:
    """Say how the exchange is: addresses, versions, health, sizes; exit 1 if users go unserved."""
    found = read_status(Settings.from_env())
    width = max(len(name) for name, _ in found.lines) + 2
    for name, words in found.lines:
        console.print(f"{name:<{width}}{words}")
    raise typer.Exit(not found.healthy)


@app.command()
def watch(
    symbol: Annotated[str | None, typer.Argument(help="default: RTS_DEFAULT_SYMBOL")] = None,
    depth: Annotated[int, typer.Option(min=1, max=100, help="levels of each side")] = 8,
) -> None:
    """Show a market's ladder and tape, live, until Ctrl-C; where no terminal is, as lines."""
    from rts.watch import watch as show_market

    settings = Settings.from_env()
    show_market(settings, symbol or settings.default_symbol, depth, console)


@app.command()
def fix() -> None:
    """Let FIX 4.4 in, beside `rts up`: a process of its own on RTS_FIX_PORT; Ctrl-C stops it."""
    command = [sys.executable, "-m", "app_fix"]
    os.execve(sys.executable, command, environment(database_url(Settings.from_env())))  # noqa: S606


@app.command()
def completion(shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument()]) -> None:
    """Print what makes a shell complete `rts`: for bash, eval "$(rts completion bash)"."""
    print(get_completion_script(prog_name="rts", complete_var="_RTS_COMPLETE", shell=shell))


def _welcome(settings: Settings, mode: str, seconds: float) -> Panel:
    host = reachable(settings.host)
    main, matching = f"{host}:{settings.main_port}", f"{host}:{settings.matching_port}"
    order = '{"side": "buy", "quantity": "5", "price": "100"}'
    lines = (
        ("in a browser", f"http://{main}/"),
        ("access", ACCESS[mode]),
        ("API to try", f"http://{main}/schema"),
        ("order book", f"curl {main}/order_book"),
        ("place an order", f"curl {main}/orders --json \\"),
        ("", f"  '{order}'"),
        ("book, each second", f"ws://{main}/order_book_snapshot"),
        ("order history", f"ws://{main}/order_updates"),
        ("trades", f"ws://{matching}/trade_updates"),
        ("a market, live", "rts watch"),
        ("how it is", "rts status"),
        ("SQL", "rts psql"),
        ("logs", str(settings.data_dir / "logs")),
        ("stop", "Ctrl-C"),
    )  # fmt: skip
    text = "\n".join(f"{name:<18} {what}" for name, what in lines)
    # Lines above and below only: what stands between is to be copied.
    return Panel(text, HORIZONTALS, title=f"The exchange is open after {seconds:.1f} s")


if __name__ == "__main__":
    main()
