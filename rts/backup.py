"""`rts backup` and `rts restore`: the whole database in one file, by pg_dump and pg_restore."""

import os
import re
import signal
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from audit.verify import snapshot
from db.embedded.programs import client_programs, until_parent_ends
from db.migrate import migrate, revisions
from db.requirements import check_revisions, holds_data, require
from db.roles import AUDITOR, HOUSE, OPERATOR, SERVICE, TRADER
from db.session import connect, without_password

SHOWN = 5
"""Symbols named in the line that says what is in a backup: those with the most events."""


class BackupError(RuntimeError):
    """No backup was written, or none restored; the message is a sentence for the user."""


def backup(url: str, file: Path, console: Console, *, force: bool = False) -> None:
    """Write all of the database at `url`, as it is at one moment, into `file`.

    Trading goes on meanwhile. The file appears when it is whole, readable by its owner only; one
    that is there already is replaced with `force` only. Raises BackupError and psycopg.Error.
    """
    file = file.absolute()
    if file.exists() and not (force and file.is_file()):
        raise BackupError(f"{file} exists already: choose another name, or --force.")
    if not file.parent.is_dir():
        raise BackupError(f"There is no folder {file.parent}.")
    with snapshot(url) as session, _draft(file) as draft:
        session.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        held = _scalar(session, "SELECT pg_export_snapshot() AS value")
        content = _content(session)
        fitting = {
            major: program
            for major, program in client_programs("pg_dump", tls=_tls(session)).items()
            if major >= session.info.server_version // 10000
        }
        if not fitting:
            raise BackupError(
                f"No pg_dump here is as new as the server ({session.info.server_version // 10000})."
            )
        # The oldest that will do: more versions of pg_restore read what it writes. What waits in
        # unlogged tables was not placed yet, and its sender will not come back for it.
        _run(
            console, fitting[min(fitting)], url,
            ["--format=custom", "--no-unlogged-table-data", "--lock-wait-timeout=30s",
             f"--snapshot={held}", f"--file={draft}"],
        )  # fmt: skip
        size = draft.stat().st_size
        draft.replace(file)
    console.print(f"{file}: {size / 1e6:.1f} MB, {content}")


def check_archive(file: Path) -> None:
    """Raise BackupError unless `file` is a backup of an exchange that this program understands."""
    if not file.is_file():
        raise BackupError(f"{file} is not a file.")
    if " TABLE core trade " not in _read(file, "--list"):
        raise BackupError(f"{file} is not a backup of an exchange.")
    rows = _read(file, "--data-only", "--table=alembic_version").partition("FROM stdin;\n")[2]
    check_revisions(f"in {file}", True, rows.partition("\\.")[0].split(), revisions())


def restore(url: str, file: Path, console: Console) -> None:
    """Make the database at `url` what it was when `file` was written, then bring it up to date.

    A database that is not there is made. One that holds data is left as it is: raises BackupError.
    Also raises psycopg.Error, UnfitDatabase and alembic's CommandError.
    """
    check_archive(file)
    _make_database(url)
    with connect(url) as session:
        require(session, revisions(), console.print)
        listed = _read(file, "--list")
        _check_version(file, listed, session.info.server_version // 10000)
        program = _reader(file, tls=_tls(session))
        _clear(session)
    here = ["--no-owner", "--no-publications", "--no-subscriptions", "--no-tablespaces", str(file)]
    _run(
        console, program, url, ["--single-transaction", "--exit-on-error", "--no-privileges", *here]
    )
    grants = [entry for entry in listed.splitlines() if " ACL " in entry]
    _grant(console, program, url, file, grants)
    with connect(url) as session:
        before = _epoch(session)
    migrate(url, console.print)
    with connect(url, autocommit=True) as session:
        if _epoch(session) == before:  # into the very database that it came from
            session.execute("SELECT core.begin_epoch('restored', NULL)")
        session.execute("ANALYZE")
        content = _content(session)
    console.print(f"restored from {file}: {content}; `rts verify` proves it")


@contextmanager
def _draft(file: Path) -> Iterator[Path]:
    """A new file beside `file`, readable by its owner only, gone at the end unless it was moved."""
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f"{file.name}.", suffix=".part")
    os.close(descriptor)
    draft = Path(name)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _content(session: psycopg.Connection[Any]) -> str:
    """Say how far each market is."""
    cursor = session.cursor(row_factory=psycopg.rows.tuple_row)
    seqs = cursor.execute("SELECT symbol, seq FROM api.last_seqs() ORDER BY seq DESC").fetchall()
    shown = ", ".join(f"{symbol} to seq {seq}" for symbol, seq in seqs[:SHOWN])
    return f"{shown} and {len(seqs) - SHOWN} more" if len(seqs) > SHOWN else shown


def _scalar(session: psycopg.Connection[Any], query: str) -> Any:
    return session.cursor(row_factory=psycopg.rows.scalar_row).execute(query.encode()).fetchone()


def _epoch(session: psycopg.Connection[Any]) -> Any:
    if not _scalar(session, "SELECT to_regclass('core.epoch') IS NOT NULL"):
        return None
    return _scalar(session, "SELECT epoch FROM core.epoch ORDER BY number DESC LIMIT 1")


def _tls(session: psycopg.Connection[Any]) -> bool:
    return bool(session.pgconn.ssl_in_use)


def _make_database(url: str) -> None:
    """Make the database that `url` names if only that is missing on its server."""
    try:
        connect(url).close()
    except psycopg.OperationalError:
        parts: dict[str, Any] = conninfo_to_dict(url)
        name = parts.get("dbname")
        try:
            session = connect(make_conninfo(**parts | {"dbname": "postgres"}), autocommit=True)
        except psycopg.Error:
            session = None
        if session is None:
            raise
        with session:
            there = session.execute("SELECT FROM pg_database WHERE datname = %s", [name])
            if not name or there.rowcount:
                raise
            make = "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'"
            session.execute(sql.SQL(make).format(sql.Identifier(name)))


def _clear(session: psycopg.Connection[Any]) -> None:
    """Drop an exchange that nobody has used, and what alembic leaves when it has dropped one.

    Raises BackupError if somebody has used it.
    """
    there = _scalar(session, "SELECT to_regclass('core.trade') IS NOT NULL")
    if there and holds_data(session):
        raise BackupError(
            f"The database {session.info.dbname} holds the data of an exchange, which stay as they "
            "are: restore into another database, or another RTS_DATA_DIR."
        )
    session.execute("DROP SCHEMA IF EXISTS api, service, core CASCADE")
    session.execute("DROP TABLE IF EXISTS public.alembic_version")


def _grant(console: Console, program: Path, url: str, file: Path, entries: list[str]) -> None:
    """Give to roles what they were given, apart: the roles of another server may not be here."""
    with tempfile.NamedTemporaryFile("w", suffix=".list", encoding="utf-8") as grants:
        grants.writelines(f"{entry}\n" for entry in entries)
        grants.flush()
        said = _run(
            console, program, url, ["--no-owner", f"--use-list={grants.name}", str(file)],
            may_fail=True,
        )  # fmt: skip
    gone = set(re.findall(r'role "(.+?)" does not exist', said)) - {
        SERVICE, HOUSE, TRADER, AUDITOR, OPERATOR
    }  # fmt: skip
    for role in sorted(gone):
        console.print(f"the role {role} is not here: nothing was granted to it")


def _check_version(file: Path, listed: str, server: int) -> None:
    came_from = re.search(r"Dumped from database version: (\d+)", listed)
    if came_from and int(came_from[1]) > server:
        raise BackupError(
            f"{file} comes from PostgreSQL {came_from[1]}, and this server is older ({server})."
        )


def _reader(file: Path, *, tls: bool = False) -> Path:
    """Return the oldest pg_restore that can read `file`: an old server knows not all new words."""
    reason = "no pg_restore that can reach this server is here"
    for _, program in sorted(client_programs("pg_restore", tls=tls).items()):
        ran = subprocess.run(
            [program, "--list", file], capture_output=True, encoding="utf-8", errors="replace",
            check=False,
        )  # fmt: skip
        if ran.returncode == 0:
            return program
        reason = _reason(ran.stderr)
    raise BackupError(f"{file} cannot be read: {reason}")


def _read(file: Path, *arguments: str) -> str:
    """Return what pg_restore tells of a file. Raises BackupError if it cannot be read."""
    ran = subprocess.run(
        [_reader(file), "--file=-", *arguments, file],
        capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if ran.returncode:
        raise BackupError(f"{file} cannot be read: {_reason(ran.stderr)}")
    return ran.stdout


def _run(
    console: Console, program: Path, url: str, arguments: list[str], *, may_fail: bool = False
) -> str:
    """Run a program on the database, show what it is at, return what it said."""
    database, secret = without_password(url)
    said: deque[str] = deque(maxlen=1000)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with (
        Progress(*columns, console=console, transient=True) as progress,
        subprocess.Popen(
            [*until_parent_ends(signal.SIGTERM), program, "--verbose", "--no-password",
             f"--dbname={database}", *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            encoding="utf-8", errors="replace", env=os.environ | secret,
        ) as process,
    ):  # fmt: skip
        task = progress.add_task(program.name, total=None)
        try:
            for line in process.stderr or ():
                said.append(line)
                progress.update(task, description=line.strip()[:70])
        except BaseException:
            process.terminate()
            raise
    text = "".join(said)
    if process.returncode and not may_fail:
        raise BackupError(f"{program.name} failed: {_reason(text)}")
    return text


def _reason(said: str) -> str:
    """Return the error among what a program said, on one line."""
    _, found, rest = said.partition("error: ")
    return " ".join((rest if found else said).split()[:60])
