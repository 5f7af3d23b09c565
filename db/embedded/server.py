"""The embedded PostgreSQL: a small launcher for one server on one data directory."""

import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Self
from urllib.parse import quote, urlencode

import psycopg
from psycopg.pq import PGconn, Ping

from db.embedded.cluster import administer, make_cluster
from db.embedded.postmaster import is_alive, postmaster
from db.embedded.programs import (
    PLAIN_LOCALE,
    Account,
    ServerError,
    is_free,
    major_version,
    open_log,
    postgres_account,
    postgres_programs,
    until_parent_ends,
)
from db.session import connect, said
from db.settings import Settings

__all__ = ["EmbeddedServer", "ServerError", "database_url"]

START_TIMEOUT = 300.0
"""Seconds a server may take to answer: recovery after a crash replays up to max_wal_size."""

PORT_PATIENCE = 3.0
"""Seconds to wait for our port before giving it up: a crashed server's sessions close late."""

SOCKET_PATH = 107
"""Bytes that the path of a socket may have."""

CONFIGURATION = Path(__file__).with_name("postgresql.conf")


class PortTaken(ServerError):
    """After a crash another program was given the port that all clients know."""


def database_url(settings: Settings) -> str:
    """Return RTS_DATABASE_URL, or the URL of the embedded server that the data directory holds.

    Raises ServerError when there is neither.
    """
    if settings.database_url:
        return settings.database_url
    server = EmbeddedServer(settings.data_dir)
    if not server.exists():
        raise ServerError(
            f"No database: {settings.data_dir} holds none and RTS_DATABASE_URL is not set. "
            "`rts up` makes one; that of `docker compose up -d` is "
            "RTS_DATABASE_URL=postgresql://rts:rts@127.0.0.1:5432/rts."
        )
    return server.private_url


class EmbeddedServer:
    """One PostgreSQL server whose files, password and port are kept in `data_dir`.

    It listens on 127.0.0.1, and in its own folder, where nobody else can take its place; it asks
    for a random password that only the owner of the files can read. It ends with the thread that
    started it, where the system can arrange that. What the environment says of other databases is
    nothing to it, nor to any client that knows it from here.
    """

    def __init__(self, data_dir: Path) -> None:
        _forget_other_servers()
        self.data_dir = data_dir.absolute()
        self.bin = postgres_programs()
        self.log = self.data_dir / "logs" / "postgres.log"
        self._cluster = self.data_dir / "postgres"
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """`postgresql://…` of the database; the same at every start unless its port was taken."""
        return f"postgresql://rts:{self._password()}@127.0.0.1:{self._port()}/rts"

    @property
    def private_url(self) -> str:
        """As `url`, by the socket in the server's folder: what answers there is the server.

        By TCP asyncpg would tell its password to whoever asks.
        """
        socket = self._cluster / f".s.PGSQL.{self._port()}"
        fits = len(os.fsencode(socket)) <= SOCKET_PATH
        place = {"host": str(self._cluster if fits else self._short_way()), "port": self._port()}
        where = urlencode(place, quote_via=quote)
        return f"postgresql://rts:{self._password()}@/rts?{where}"

    def exists(self) -> bool:
        """Whether a database was made here, running or not."""
        return self._cluster.is_dir()

    def is_running(self) -> bool:
        """Whether a server runs on this data directory, whoever started it."""
        return self._pid() is not None

    def start(self) -> None:
        """Start the server, or adopt the one that runs here; return when it takes connections.

        Makes the database on first use, recovers after a crash. Raises ServerError.
        """
        self._stopping.clear()
        try:
            self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            account = postgres_account(self.data_dir, self.bin / "postgres")
            if not self.is_running():
                self._prepare(account)
            self._bring_up(account)
        except OSError as error:
            raise ServerError(f"Cannot use the data directory {self.data_dir}: {error}") from error

    def stop(self, timeout: float = 5.0) -> None:
        """Stop the server, whoever started it: in order for `timeout` seconds, then by force.

        Force costs nothing but a recovery at the next start. Ends a start() of another thread.
        """
        self._stopping.set()
        for signal_number, patience in (
            (signal.SIGINT, timeout),
            (signal.SIGQUIT, 1.0),
            (signal.SIGKILL, 1.0),
        ):
            if (pid := self._pid()) is None:
                return
            with suppress(ProcessLookupError):
                os.kill(pid, signal_number)
            deadline = time.monotonic() + patience
            # The pid file goes a moment before the process does.
            while (self.is_running() or is_alive(pid)) and time.monotonic() < deadline:
                time.sleep(0.02)

    def administer(self, statements: str) -> None:
        """Run statements in template1 as the superuser, whom nobody can log in as.

        An empty line ends each statement. The server must be stopped. Raises ServerError.
        """
        account = postgres_account(self.data_dir, self.bin / "postgres")
        administer(account, self.bin, self._cluster, statements)

    def remarks(self) -> list[str]:
        """Return what whoever starts it should know of the running server, a sentence each."""
        found = []
        with connect(self.url) as session:
            row = session.execute("SELECT rolsuper FROM pg_roles WHERE rolname = 'rts'").fetchone()
        if row and row[0]:
            found.append(
                "The owner of this database is a superuser, as older versions made it: `rts backup`"
                ", then `rts restore` into a new RTS_DATA_DIR, makes it an ordinary role."
            )
        if os.geteuid() == 0 and self._cluster.stat().st_uid == 0:
            found.append(
                "PostgreSQL runs with root's rights to files, for the user `nobody` cannot reach "
                f"{self.data_dir} or {self.bin}: run as an ordinary user, or move them to where "
                "everyone may pass."
            )
        return found

    def _prepare(self, account: Account) -> None:
        """Make what a start needs: on first use the cluster, always its ownership and settings."""
        if not self.exists():
            self._make_cluster(account)
        made_by = (self._cluster / "PG_VERSION").read_text("utf-8").strip()
        here = major_version(self.bin / "postgres")
        if made_by != here:
            raise ServerError(
                f"The data in {self.data_dir} was made by PostgreSQL {made_by}, but the one found "
                f"here is {here} ({self.bin}). Set RTS_DATA_DIR to another folder to begin anew, "
                f"or move the data with the pg_dump of version {made_by}."
            )
        account.own(self._cluster)
        settings = CONFIGURATION.read_text("utf-8").splitlines(keepends=True)
        known = [line for line in settings if int(here) > 15 or not line.startswith("reserved_")]
        account.write(self._cluster / "rts.conf", "".join(known))
        self._disown_pid_file(account)

    def _make_cluster(self, account: Account) -> None:
        """Make the cluster in a draft folder, so that half of one is never found."""
        draft = self.data_dir / "postgres.new"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        account.own(draft)
        make_cluster(account, self.bin, draft, self._password())
        draft.rename(self._cluster)

    def _disown_pid_file(self, account: Account) -> None:
        """Keep a dead server's pid file from blocking the start when its number lives on.

        After a restart of the machine or container the number often belongs to another program.
        PostgreSQL ignores its parent's, which we are; the rest of the file must stay, because by
        it PostgreSQL finds sessions that outlived the crash.
        """
        if self.is_running():
            return
        for left in self._cluster.glob(".s.PGSQL.*"):  # the number stands beside the socket too
            left.unlink()
        pid_file = self._cluster / "postmaster.pid"
        if pid_file.exists():
            _, _, rest = pid_file.read_text("utf-8").partition("\n")
            account.write(pid_file, f"{os.getpid()}\n{rest}")

    def _bring_up(self, account: Account) -> None:
        """Launch until the server answers; again if what a crashed one held is still in use."""
        deadline = time.monotonic() + START_TIMEOUT
        log_start = 0
        launched = False
        while not self._answers():
            if self._stopping.is_set():
                raise ServerError("The start of the database was called off.")
            if not self.is_running():
                said = self._log_since(log_start) if launched else ""
                if launched and "in use" not in said:
                    raise ServerError(f"PostgreSQL does not start; {self.log} says:\n{said}")
                self._await_port()
                log_start = self._launch(account)
                launched = True
            if time.monotonic() > deadline:
                raise ServerError(f"PostgreSQL does not answer; its log is {self.log}.")
            self._stopping.wait(0.05)

    def _launch(self, account: Account) -> int:
        """Start the process; return the position in the log where its words begin."""
        command = [
            str(self.bin / "postgres"), "-D", str(self._cluster), "-p", str(self._port()),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=.",
        ]  # fmt: skip
        with open_log(self.log) as output:
            position = output.tell()
            self._process = subprocess.Popen(
                [*account.prefix, *until_parent_ends(signal.SIGINT), *command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                env=os.environ | PLAIN_LOCALE,
                cwd="/",
            )
        return position

    def _answers(self) -> bool:
        if not self.is_running():
            return False
        url = f"{self.url}?connect_timeout=5"
        if PGconn.ping(url.encode()) != Ping.OK:
            return False
        try:
            connect(url).close()
        except psycopg.OperationalError as error:
            raise ServerError(
                f"PostgreSQL runs on {self.data_dir}, but refuses us: {said(error)}"
            ) from error
        return True

    def _log_since(self, position: int) -> str:
        with self.log.open("rb") as log:
            log.seek(position)
            return log.read().decode(errors="replace").strip()

    def _await_port(self) -> None:
        """Wait for our port; then take another if no client can know it yet, else PortTaken."""
        deadline = time.monotonic() + PORT_PATIENCE
        while not is_free("127.0.0.1", self._port()) and not self._stopping.is_set():
            if time.monotonic() > deadline:
                if self._process is not None:
                    raise PortTaken(
                        f"After the database ended another program took its port {self._port()}, "
                        "which all clients know. The next start takes another one."
                    )
                (self.data_dir / "port").unlink()
            self._stopping.wait(0.05)

    def _pid(self) -> int | None:
        if self._process and self._process.poll() is None:
            return self._process.pid
        running = postmaster(self._cluster)
        return running.pid if running else None

    def _port(self) -> int:
        running = postmaster(self._cluster)
        return running.port if running else int(self._kept("port", _free_port))

    def _short_way(self) -> Path:
        """Return a short link to the cluster, in a folder where nobody else can put another."""
        kept = self.data_dir / "socket"
        with suppress(OSError):
            way = Path(kept.read_text("utf-8").strip())
            place, owner = way.parent.stat(), self.data_dir.stat().st_uid
            ours = place.st_uid == owner and not place.st_mode & 0o022
            if ours and way.readlink() == self._cluster:
                return way
        way = Path(tempfile.mkdtemp(prefix="rts-", dir="/tmp")) / "s"
        way.symlink_to(self._cluster)
        _write_private(kept, str(way))
        return way

    def _password(self) -> str:
        return self._kept("password", partial(secrets.token_urlsafe, 18))

    def _kept(self, name: str, make: Callable[[], str]) -> str:
        """Return the value kept in the file `name`, made at first use."""
        path = self.data_dir / name
        if not path.exists():
            self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_private(path, make())
        return path.read_text("utf-8").strip()


def _forget_other_servers() -> None:
    """Take from this process, and from all it starts, what libpq and asyncpg read unasked.

    The server speaks no TLS, so that nothing of that needs to be tried either; and whatever sits on
    its port, libpq gives its password away to nobody: it proves to know it, and wants the same.
    """
    for name in [name for name in os.environ if name.startswith("PG")]:
        del os.environ[name]
    os.environ.update(PGSSLMODE="disable", PGGSSENCMODE="disable", PGREQUIREAUTH="scram-sha-256")


def _free_port() -> str:
    """Return a free port below the range that outgoing connections get theirs from.

    In that range a client that retries while the server is away could be given the server's own
    port as its own, connect to itself, and keep the server from coming back.
    """
    while True:
        port = 15432 + secrets.randbelow(10000)
        if is_free("127.0.0.1", port):
            return str(port)


def _write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    draft = path.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(f"{text}\n")
    draft.replace(path)
