"""Behind `rts up`: runs the database, both services and the demo until it is told to stop.

Each part is a context inside the one before, so that they stop in reverse order whatever happens.
"""

import asyncio
import fcntl
import http.client
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, STDOUT, Process
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import psycopg

from app_common.launch import environment, service_command
from db.embedded.programs import is_free, open_log, private, trim_logs, until_parent_ends
from db.embedded.server import EmbeddedServer, PortTaken, ServerError, database_url
from db.migrate import migrate
from db.roles import least_urls
from db.settings import Settings
from rts.keys import of_demo
from rts.loss import look_for_loss

WATCH_INTERVAL = 0.5
"""Seconds between looks at the database."""

FIRST_DELAY, LAST_DELAY = 0.25, 10.0
"""Seconds before a program that ended is started again: doubled each time, within these two."""

STEADY = 30.0
"""Seconds a program must have run for its next end to count as its first."""

HEALTH_TIMEOUT = 60.0
"""Seconds until a service must have answered /health."""

STOP_PROGRAM, STOP_DATABASE = 2.5, 2.5
"""Seconds to end in order, then force: demo, services and database together stay below ten."""

Say = Callable[[str], None]


class Demo(NamedTuple):
    """A market to look at: what prepares the database, given its URL, and who trades then."""

    prepare: Callable[[str, Say], None]
    command: tuple[str, ...]


class SupervisorError(RuntimeError):
    """The exchange cannot be run here; the message is a sentence for the user."""


async def up(
    settings: Settings, *, demo: Demo | None, accept_loss: bool, say: Say, ready: Say
) -> None:
    """Run everything until SIGINT, SIGTERM or SIGHUP; once it answers call `ready` with the URL.

    accept_loss: open the markets even if something was lost, which is told anyway. The first line
    that is said is where a browser finds the exchange.
    Raises SupervisorError, ServerError or alembic's CommandError when it cannot come up; whatever
    had been started has then been stopped.
    """
    settings.check_address(settings.host)
    with exclusive(settings.data_dir):
        _require_free_ports(settings)
        say = _beginning(f"http://{reachable(settings.host)}:{settings.main_port}/", say)
        trim = asyncio.create_task(_trim_logs(settings.data_dir / "logs"))
        run = asyncio.create_task(_run(settings, demo, accept_loss, say, ready))
        run.add_done_callback(lambda _: trim.cancel())
        with suppress(asyncio.CancelledError), _signals_cancelling(run, say):
            await run


@contextmanager
def database(settings: Settings, *, make: bool = False) -> Iterator[str]:
    """Yield the URL of a database that runs; an embedded one that does not is started for it.

    Where there is none, one is made with `make`; else raises ServerError.
    """
    if settings.database_url:
        yield settings.database_url
        return
    server = EmbeddedServer(settings.data_dir)
    if not make:
        database_url(settings)
    if server.is_running():
        yield server.url
    else:
        with exclusive(settings.data_dir), server:
            yield server.url


@contextmanager
def exclusive(data_dir: Path) -> Iterator[None]:
    """Hold the data directory's lock, which the system frees however this process ends."""
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(data_dir / "lock", "a+", encoding="utf-8", opener=private) as file:
        os.fchmod(file.fileno(), 0o600)  # who could read it could hold it
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise SupervisorError(
                f"Process {file.read().strip()} already runs on {data_dir}. Stop it first, or set "
                "RTS_DATA_DIR (and RTS_MAIN_PORT, RTS_MATCHING_PORT) to run a second exchange."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


async def _run(
    settings: Settings, demo: Demo | None, accept_loss: bool, say: Say, ready: Say
) -> None:
    async with _database(settings, say) as url:
        await asyncio.to_thread(migrate, url, _no_steps, say)
        say("The exchange in it is up to date")
        await asyncio.to_thread(look_for_loss, url, settings.data_dir, accept=accept_loss, say=say)

        if demo:
            await asyncio.to_thread(demo.prepare, url, say)
        service, house = await asyncio.to_thread(least_urls, url)

        def program(name: str, *arguments: str, **more: str) -> Program:
            log = settings.data_dir / "logs" / f"{name}.log"
            theirs = house if name == "matching" else service
            return Program(name, arguments, environment(theirs) | more, log, say)

        main = program(
            "main", *service_command("app_main.main:app", settings.host, settings.main_port)
        )
        matching = program(
            "matching",
            *service_command("app_matching.main:app", settings.host, settings.matching_port),
        )
        async with _running(main, matching):
            await _await_health(main, settings.host, settings.main_port)
            await _await_health(matching, settings.host, settings.matching_port)
            more = await asyncio.to_thread(of_demo, url, settings) if demo else {}
            traders = [program("simulate", *demo.command, **more)] if demo else []
            async with _running(*traders):
                with suppress(BrokenPipeError):
                    ready(url)
                await asyncio.Event().wait()


def _beginning(first: str, say: Say) -> Say:
    """Return what says `first` before its first line; where nothing comes about nothing is said."""
    unsaid = iter([first])

    def say_it(line: str) -> None:
        with suppress(BrokenPipeError):  # nobody reads any more: the exchange goes on
            for earlier in unsaid:
                say(earlier)
            say(line)

    return say_it


def _no_steps(_: str) -> None:
    """Keep to ourselves what a migration did: it is for those who call it by its name."""


class Program:
    """A Python module that must run; when it ends by itself it is started again, ever later."""

    def __init__(
        self,
        name: str,
        arguments: tuple[str, ...],
        environment: dict[str, str],
        log: Path,
        say: Say,
    ) -> None:
        self.name = name
        self.log = log
        self.ends = 0
        # -P: no module of the folder that we were started in stands in for one of Python's.
        self._command = [sys.executable, "-P", "-m", *arguments]
        self._environment = environment
        self._say = say
        self._process: Process | None = None

    def start(self) -> None:
        """Begin to keep it running."""
        self._keeper = asyncio.create_task(self._keep_running())

    async def stop(self) -> None:
        """End it and all that it started: in order, then by force."""
        self._keeper.cancel()
        await asyncio.wait([self._keeper])
        if not self._process or self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), STOP_PROGRAM)
        except TimeoutError:
            os.killpg(self._process.pid, signal.SIGKILL)
            await self._process.wait()

    def last_words(self) -> list[str]:
        """The end of its log."""
        return self.log.read_text(errors="replace").splitlines()[-8:]

    async def _keep_running(self) -> None:
        clock = asyncio.get_running_loop().time
        delay = FIRST_DELAY
        while True:
            started = clock()
            self._process = await self._launch()
            code = await self._process.wait()
            self.ends += 1
            if clock() - started > STEADY:
                delay = FIRST_DELAY
            self._say(
                f"{self.name} ended with {code}; starts again in {delay:g} s; {self.log} says:"
            )
            for line in self.last_words():
                self._say(f"{self.name} | {line}")
            await asyncio.sleep(delay)
            delay = min(2 * delay, LAST_DELAY)

    async def _launch(self) -> Process:
        """Start it in a session of its own: Ctrl-C in the terminal is for us, who stop in order."""
        with open_log(self.log) as output:
            return await asyncio.create_subprocess_exec(
                *until_parent_ends(signal.SIGKILL),
                *self._command,
                env=self._environment,
                stdin=DEVNULL,
                stdout=output,
                stderr=STDOUT,
                start_new_session=True,
            )


@asynccontextmanager
async def _running(*programs: Program) -> AsyncIterator[None]:
    for program in programs:
        program.start()
    try:
        yield
    finally:
        await asyncio.gather(*(program.stop() for program in programs))


@asynccontextmanager
async def _database(settings: Settings, say: Say) -> AsyncIterator[str]:
    """Yield the database's URL; an embedded server is started, watched and stopped."""
    if settings.database_url:
        yield settings.database_url
        return
    server = EmbeddedServer(settings.data_dir)
    try:
        # Threads of asyncio's pool live until the loop ends, and with them the server.
        await asyncio.to_thread(server.start)
        say(f"PostgreSQL runs, data in {settings.data_dir}")
        for remark in await asyncio.to_thread(server.remarks):
            say(remark)
        async with asyncio.TaskGroup() as group:
            watch = group.create_task(_watch(server, say))
            yield server.private_url
            watch.cancel()
    except BaseExceptionGroup as several:
        raise several.exceptions[0] from None
    finally:
        await asyncio.to_thread(server.stop, STOP_DATABASE)


async def _watch(server: EmbeddedServer, say: Say) -> None:
    """Start the database again whenever it ended by itself. Raises PortTaken."""
    while True:
        await asyncio.sleep(WATCH_INTERVAL)
        if server.is_running():
            continue
        say(f"PostgreSQL ended by itself; starts again; its log is {server.log}")
        try:
            await asyncio.to_thread(server.start)
            say("PostgreSQL runs again")
            await asyncio.to_thread(
                look_for_loss, server.private_url, server.data_dir, accept=False, say=say
            )
        except PortTaken:
            raise
        except (ServerError, psycopg.Error) as error:
            say(str(error))
            await asyncio.sleep(LAST_DELAY)


async def _trim_logs(folder: Path) -> None:
    """Keep the logs of what runs from filling the disk."""
    while True:
        await asyncio.sleep(WATCH_INTERVAL)
        with suppress(OSError):  # no room for what would be set aside: later
            await asyncio.to_thread(trim_logs, folder)


async def _await_health(program: Program, host: str, port: int) -> None:
    deadline = asyncio.get_running_loop().time() + HEALTH_TIMEOUT
    while not await asyncio.to_thread(_is_healthy, reachable(host), port):
        if program.ends or asyncio.get_running_loop().time() > deadline:
            said = "\n".join(program.last_words())
            raise SupervisorError(
                f"{program.name} does not come up; its log {program.log} ends:\n{said}"
            )
        await asyncio.sleep(0.05)


def _is_healthy(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=2)
    try:
        connection.request("GET", "/health")
        answer = connection.getresponse()
        if answer.status == http.HTTPStatus.OK:
            return True
        # Halted because of a loss: that is the operator's to end, and he can read meanwhile.
        return "went_back" in [alarm["code"] for alarm in json.load(answer)["alarms"]]
    except (OSError, ValueError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def reachable(host: str) -> str:
    """The address by which this machine reaches what listens on `host`."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104


def _require_free_ports(settings: Settings) -> None:
    for variable, port in (
        ("RTS_MAIN_PORT", settings.main_port),
        ("RTS_MATCHING_PORT", settings.matching_port),
    ):
        if not is_free(settings.host, port):
            raise SupervisorError(
                f"Port {port} on {settings.host} is taken by another program: "
                f"set {variable} to a free one."
            )


@contextmanager
def _signals_cancelling(task: asyncio.Task[None], say: Say) -> Iterator[None]:
    """Cancel `task` at the first signal to end; further ones change nothing, it ends in time."""

    def end(received: signal.Signals) -> None:
        if not task.cancelling():
            say(f"{received.name}: stopping")
            task.cancel()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, end, number)
    yield
