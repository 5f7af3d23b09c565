"""The gateway: connections, and which session each of them is."""

import asyncio
import fcntl
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

from app_common.caller import Caller
from app_common.crowd import Crowd
from app_common.feeds.hub import Hub
from app_common.feeds.level_board import LevelBoard
from app_common.feeds.pages import Feed
from app_common.identity import Identity
from app_common.keyring import AccessChanged, Keyring
from app_common.problems import problem_of
from app_fix import tags
from app_fix.desk import Desk, Exchanges
from app_fix.follow import Reports, prepare
from app_fix.logon import Logon
from app_fix.session import Ended, Line, Session
from app_fix.store import Store
from app_fix.wire import Fields, Framer, Message, Rejected, TooLong, encode, stamp_now
from db.calls import CANCEL_ALL_ORDERS, ORDER_PAGES, Exchange
from db.embedded.programs import private
from db.embedded.server import database_url
from db.fix_calls import SENTENCES
from db.pool import Access
from db.position import Position
from db.settings import Settings
from db.wire import set_codecs

log = logging.getLogger("app_fix")

NAME = "rts-fix"

LOGON_TIMEOUT = 10.0
"""Seconds for a connection to log on."""

LINGER = 1.0
"""Seconds for the other side to hear why, and to end."""

SYNC = 1.0
"""Seconds between flushes of the files of sessions to disk."""

RETRY = 1.0
"""Seconds until what the database did not answer is tried again."""

READ_TIMEOUT = 5.0
"""Seconds that the database spends on what only reads."""


class Busy(RuntimeError):
    """Another gateway keeps its sessions in the same folder."""


class Gateway:
    """All sessions of a process."""

    def __init__(
        self, settings: Settings, exchanges: Exchanges, identity: Identity, folder: Path
    ) -> None:
        self._exchanges = exchanges
        self._identity = identity
        self._folder = folder
        self._crowd = Crowd(settings)
        self._running: dict[str, asyncio.Event] = {}
        self._locks: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._stores: set[Store] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        address = (writer.get_extra_info("peername") or ("",))[0]
        visitor, problem = self._crowd.enter(address, asyncio.get_running_loop().time())
        line = Line(writer)
        try:
            if problem is None:
                await self._serve(reader, line, address)
            else:
                _say_no(line, None, f"{problem.code}: {problem.detail}")
        except (ConnectionError, TimeoutError):
            pass
        except Exception:
            log.exception("a connection of %s ended", address)
        finally:
            line.finish()
            await _let_go(reader)
            self._crowd.leave(visitor)
            self._tasks.discard(task)
            await line.close()

    async def end_unfinished(self) -> None:
        """Cancel orders of connections that ended with the process before this one."""
        for file in sorted(self._folder.glob("*.session")):
            async with self._locks[file.stem]:
                if not await asyncio.to_thread(Store.is_unfinished, file):
                    continue
                store = await asyncio.to_thread(Store.open, file)
                await self._cancel(store)
                store.close()

    async def keep_files(self) -> None:
        """Bring what sessions wrote to disk, until cancelled."""
        while True:
            await asyncio.sleep(SYNC)
            self._crowd.forget(asyncio.get_running_loop().time())
            for store in [*self._stores]:
                if store.dirty:
                    with suppress(OSError):  # it was closed meanwhile, or written anew
                        await asyncio.to_thread(store.sync)

    async def stop(self) -> None:
        """End all sessions."""
        self._stopping.set()
        for ended in self._running.values():
            ended.set()
        if self._tasks:
            await asyncio.wait([*self._tasks], timeout=3)

    async def _serve(self, reader: asyncio.StreamReader, line: Line, address: str) -> None:
        framer = Framer()
        first: Message | None = None
        try:
            async with asyncio.timeout(LOGON_TIMEOUT):
                first, *waiting = await _first(reader, framer)
                logon = await Logon.of(first, self._identity, self._exchanges.reads, address)
                if other := self._running.get(logon.name):
                    other.set()
                await self._locks[logon.name].acquire()
        except ConnectionError:
            return
        except TooLong:
            _say_no(line, first, "the Logon is too long")
            return
        except (Ended, Rejected) as error:
            _say_no(line, first, str(error))
            return
        except TimeoutError:
            if first is not None:
                _say_no(line, first, "the session or the database is busy: try later")
            return
        except Exception as error:
            problem = problem_of(error)
            _say_no(line, first, f"{problem.code}: {problem.detail}")
            return
        try:
            await self._run(logon, first, waiting, reader, framer, line)
        finally:
            self._locks[logon.name].release()

    async def _run(
        self, logon: Logon, first: Message, waiting: list[Message],
        reader: asyncio.StreamReader, framer: Framer, line: Line,
    ) -> None:  # fmt: skip
        """Run a session until its connection ends; then cancel its orders, if that was asked."""
        file = self._folder / f"{logon.name}.session"
        store = await asyncio.to_thread(Store.open, file)
        self._stores.add(store)
        ended = self._running[logon.name] = asyncio.Event()
        session = Session(line, store, first, logon.heartbeat)
        desk = Desk(self._exchanges, session, logon, self._is_too_fast)
        log.info("%r logs on for %r", first.said(tags.SENDER_COMP_ID), logon.account)
        try:
            await prepare(self._exchanges.hub, store, fresh=logon.resets)
            session.greet()
            if logon.cancels:
                store.arm(logon.account)
            reports = Reports(self._exchanges.hub, session, logon.account, desk.tell)
            await session.run(
                reader, framer, waiting, desk, reports.run(),
                self._until_over(logon), self._until_told(ended),
            )  # fmt: skip
        except (Ended, Rejected) as error:
            session.bid(str(error))
        finally:
            desk.market.close()
            del self._running[logon.name]
            line.finish()
            try:
                await self._cancel(store)
            finally:
                self._stores.discard(store)
                store.close()
            log.info("%r is gone", first.said(tags.SENDER_COMP_ID))

    def _is_too_fast(self, caller: Caller) -> bool:
        """Count a message of a key; return whether it is one too many."""
        key = self._identity.keyring.fresh(caller.key_id) if caller.key_id else None
        return key is not None and key.takes()

    async def _until_over(self, logon: Logon) -> None:
        """Raise Ended when the key does not open any more."""
        try:
            await self._identity.keyring.until_over(logon.caller, lasting=False)
        except AccessChanged as error:
            raise Ended(str(error)) from None

    async def _until_told(self, ended: asyncio.Event) -> None:
        await ended.wait()
        if self._stopping.is_set():
            raise Ended("the gateway stops: log on again")
        raise Ended("another connection logged on as this session")

    async def _cancel(self, store: Store) -> None:
        """Cancel the orders that are to end with the connection; tried until it is done."""
        while store.cancels is not None:
            try:
                await self._exchanges.writes.rows(CANCEL_ALL_ORDERS, None, store.cancels)
            except Exception as error:
                log.warning("orders of %s stand: %s", store.cancels, problem_of(error).code)
                await asyncio.sleep(RETRY)
            else:
                store.arm(None)


async def _first(reader: asyncio.StreamReader, framer: Framer) -> list[Message]:
    """Return the first message of a connection, and what came with it."""
    while True:
        data = await reader.read(4096)
        if not data:
            raise ConnectionError
        if found := [*framer.feed(data)]:
            return found


async def _let_go(reader: asyncio.StreamReader) -> None:
    """Read until the other side ends, too: else the system takes back what it was told last."""
    with suppress(ConnectionError, TimeoutError):
        async with asyncio.timeout(LINGER):
            while await reader.read(65536):
                pass


def _say_no(line: Line, message: Message | None, text: str) -> None:
    """Answer who does not get in, with a Logout that has no place in any session."""
    theirs = message.said(tags.SENDER_COMP_ID) if message else None
    ours = message.said(tags.TARGET_COMP_ID) if message else None
    head: Fields = [
        (tags.MSG_TYPE, tags.LOGOUT),
        (tags.SENDER_COMP_ID, ours or "RTS"),
        (tags.TARGET_COMP_ID, theirs or "unknown"),
        (tags.MSG_SEQ_NUM, "1"),
        (tags.SENDING_TIME, stamp_now()),
    ]
    line.write(encode(head, [(tags.TEXT, text)]))


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Gateway]:
    """Yield a gateway on a database, which may be away; all of it ends with the body."""
    folder = settings.data_dir / "fix"
    access = Access(database_url(settings))
    position = Position(access, NAME, settings.data_dir)
    prepared = position.checking(set_codecs)
    with _held(folder):
        async with (
            access.create_pool(application_name=NAME, init=prepared) as pool,
            access.create_pool(
                application_name=NAME, max_size=4, init=prepared, statement_timeout=READ_TIMEOUT
            ) as read_pool,
            access.create_pool(application_name=NAME, max_size=2, init=position.check) as feeds,
            access.create_pool(application_name=NAME, max_size=1, init=position.check) as keys,
        ):
            hub = Hub(
                access, NAME, Feed(ORDER_PAGES, span=500), Exchange(feeds),
                settings.replay_limit_events, position,
            )  # fmt: skip
            board = LevelBoard(Exchange(feeds), hub)
            sentences: dict[str, str] = {}
            exchanges = Exchanges(Exchange(pool), Exchange(read_pool), hub, board, sentences)
            keyring = Keyring(Exchange(keys), settings.access)
            gateway = Gateway(settings, exchanges, Identity(settings, keyring), folder)
            parts = (
                hub.run(), board.run(), position.keep(), keyring.run(), gateway.keep_files(),
                _learn(exchanges.reads, sentences), gateway.end_unfinished(),
            )  # fmt: skip
            tasks = [asyncio.create_task(part) for part in parts]
            try:
                yield gateway
            finally:
                await gateway.stop()
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, which the system frees however this process ends. Raises Busy."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(folder / "lock", "a", encoding="utf-8", opener=private) as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy(f"A gateway keeps its sessions in {folder} already: stop it first") from None
        yield


async def _learn(exchange: Exchange, sentences: dict[str, str]) -> None:
    """Learn what codes mean; a code says enough until then."""
    while not sentences:
        try:
            rows = await exchange.rows(SENTENCES)
        except Exception:
            await asyncio.sleep(RETRY)
        else:
            sentences.update({row["code"]: row["sentence"] for row in rows})
