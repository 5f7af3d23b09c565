"""Book snapshots: one query per symbol and second, whoever watches; the latest wins."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

import msgspec

from db.calls import BOOK_SNAPSHOT, Exchange
from db.hub import SEND_TIMEOUT, Send, SlowConsumer, UnknownSymbol, beat
from db.wire import encode, utc

log = logging.getLogger(__name__)

PERIOD = 1.0
"""Seconds between snapshots."""

Book = tuple[str, int]
"""Symbol and depth: what is read and encoded once for everyone who watches it."""


class SnapshotBoard:
    """Reads the books that are watched and shows them to their watchers."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._watchers: dict[Book, set[Watcher]] = {}
        self._reads = 0

    async def run(self) -> None:
        """Show every watched book once per PERIOD until cancelled."""
        loop = asyncio.get_running_loop()
        due = loop.time()
        while True:
            due = max(due + PERIOD, loop.time())
            await asyncio.sleep(due - loop.time())
            for book in list(self._watchers):
                read, text = self.start_reading(), await self.read(book)
                for watcher in self._watchers.get(book, ()):
                    watcher.show(book, read, text)

    def start_reading(self) -> int:
        """Return the number of a read that begins now: what was read later has a higher one."""
        self._reads += 1
        return self._reads

    async def read(self, book: Book) -> str | None:
        """Return the message for a book as it stands; None: there is no such instrument.

        While the database is away the message is a heartbeat that says so.
        """
        try:
            return snapshot(await self._exchange.value(BOOK_SNAPSHOT, *book))
        except Exception as error:
            if getattr(error, "sqlstate", None) == "RT404":
                return None
            log.warning("no snapshot of %s: %s: %s", book[0], type(error).__name__, error)
            return beat({}, connected=False)

    def add(self, watcher: "Watcher", books: list[Book]) -> None:
        """Show these books to a watcher from now on."""
        for book in books:
            self._watchers.setdefault(book, set()).add(watcher)

    def discard(self, watcher: "Watcher", books: list[Book]) -> None:
        """Show these books to a watcher no more."""
        for book in books:
            watchers = self._watchers[book]
            watchers.discard(watcher)
            if not watchers:
                del self._watchers[book]


class Watcher:
    """One client of the board. What it has not taken yet is replaced by what is newer."""

    def __init__(self, board: SnapshotBoard, books: list[Book]) -> None:
        self._board = board
        self._books = books
        self._latest: dict[Book, str | None] = {}
        self._reads: dict[Book, int] = {}
        self._wake = asyncio.Event()

    def show(self, book: Book, read: int, text: str | None) -> None:
        """Take a snapshot, unless one that was read later is here already; never waits."""
        if read > self._reads.get(book, 0):
            self._reads[book] = read
            self._latest[book] = text
            self._wake.set()

    async def run(self, send: Send) -> None:
        """Send every book at once, then as they are shown. Raises UnknownSymbol, SlowConsumer."""
        self._board.add(self, self._books)
        try:
            for book in self._books:
                read = self._board.start_reading()
                self.show(book, read, await self._board.read(book))
            while True:
                self._wake.clear()
                while self._latest:
                    book = next(iter(self._latest))
                    await self._send(send, book, self._latest.pop(book))
                await self._wake.wait()
        finally:
            self._board.discard(self, self._books)

    async def _send(self, send: Send, book: Book, text: str | None) -> None:
        if text is None:
            raise UnknownSymbol(book[0])
        try:
            async with asyncio.timeout(SEND_TIMEOUT):
                await send(text)
        except TimeoutError:
            raise SlowConsumer("slow_consumer") from None


def snapshot(document: msgspec.Raw) -> str:
    """Return the message for a document of `book_snapshot`."""
    book: dict[str, Any] = msgspec.json.decode(document)
    return encode({"type": "snapshot", **with_utc(book)}).decode()


def with_utc(book: dict[str, Any]) -> dict[str, Any]:
    """Return a book in the contract's order, its time in UTC, in whichever zone it was written."""
    time = utc(datetime.fromisoformat(book["time"]).astimezone(UTC))
    return {
        "symbol": book["symbol"],
        "seq": book["seq"],
        "time": time,
        "bids": book["bids"],
        "asks": book["asks"],
    }
