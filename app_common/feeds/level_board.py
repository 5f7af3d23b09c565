"""Level books as they change: one per symbol that is followed, whoever follows it."""

import asyncio
import logging
from contextlib import suppress
from itertools import groupby
from operator import itemgetter
from typing import Any, Protocol

import msgspec

from app_common.feeds.hub import Hub
from app_common.feeds.level_book import LevelBook, LevelBookDiffers, Levels
from app_common.feeds.pages import Page
from db.calls import HEAD_LEVELS, LEVEL_CHANGES, WHOLE_BOOK, Exchange

log = logging.getLogger(__name__)

CHECK_PERIOD = 5.0
"""Seconds between comparisons of each book with the head."""

RETRY = 1.0
"""Seconds until what failed is tried again."""


class Follower(Protocol):
    """Who is shown books. None of this may wait."""

    def begin(self, book: LevelBook) -> None:
        """Take a whole book, which changes on; it comes again when the server began again."""

    def offer(self, update: Levels) -> None:
        """Take what the next command of a symbol changed; the book has it already."""

    def end(self, reason: Exception) -> None:
        """Be shown no more, for this reason."""

    def beat(self) -> None:
        """Hear that it may be time for a heartbeat."""


class LevelBoard:
    """Keeps the books that are followed. The hub says what may be shown: what is on disk."""

    def __init__(self, exchange: Exchange, hub: Hub) -> None:
        self.hub = hub
        self._exchange = exchange
        self._books: dict[str, LevelBook] = {}
        self._heads: dict[str, dict[str, Any]] = {}
        self._read_in: dict[str, int] = {}  # of each book: after which break of the hub it was read
        self._followers: dict[str, set[Follower]] = {}
        self._news: set[str] = set()
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Follow until cancelled; what fails is logged and tried again."""
        loop = asyncio.get_running_loop()
        check = loop.time() + CHECK_PERIOD
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout_at(check):
                    await self._wake.wait()
            self._wake.clear()
            try:
                if loop.time() >= check:
                    check = loop.time() + CHECK_PERIOD
                    await self._look_at_heads()
                while self._news:
                    await self._follow(symbol := next(iter(self._news)))
                    self._news.discard(symbol)
            except Exception as error:
                log.warning("level books wait: %s: %s", type(error).__name__, error)
                self._wake.set()
                await asyncio.sleep(RETRY)

    # ------------------------------------------------------------------ what the hub tells
    def offer(self, page: Page) -> None:
        """Hear that more of a symbol may be shown."""
        if page.symbol in self._followers:
            self._ask(page.symbol)

    def end(self, reason: Exception) -> None:
        """Hear that the database went back in time: nothing that was shown can be relied on."""
        self._books.clear()
        for follower in self._all_followers():
            follower.end(reason)

    def beat(self) -> None:
        """Hear that it may be time for heartbeats."""
        for follower in self._all_followers():
            follower.beat()

    # -------------------------------------------------------------------- of the followers
    def add(self, follower: Follower, symbol: str) -> None:
        """Show a book to a follower from now on, beginning with all of it."""
        self._followers.setdefault(symbol, set()).add(follower)
        self.hub.subscribers.add(self)
        book = self._books.get(symbol)
        if book is not None and book.shown:
            follower.begin(book)
        else:
            self._ask(symbol)

    def discard(self, follower: Follower, symbol: str) -> None:
        """Show a book to a follower no more; one that nobody follows is forgotten."""
        followers = self._followers[symbol]
        followers.discard(follower)
        if not followers:
            del self._followers[symbol]
            self._books.pop(symbol, None)
        if not self._followers:
            self.hub.subscribers.discard(self)

    def _all_followers(self) -> set[Follower]:
        return {one for followers in self._followers.values() for one in followers}

    # -------------------------------------------------------------------------- the books
    def _ask(self, symbol: str) -> None:
        self._news.add(symbol)
        self._wake.set()

    async def _follow(self, symbol: str) -> None:
        """Bring a book to where the hub is, and show each step."""
        try:
            while book := await self._book(symbol):
                self._compare(book)
                if book.seq >= self.hub.published[symbol]:
                    break
                rows = await self._exchange.rows(LEVEL_CHANGES, symbol, book.seq)
                if not rows:
                    raise LevelBookDiffers(f"nothing follows seq {book.seq}")
                if rows[0]["seq"] > self.hub.published[symbol]:
                    break  # the hub is in the midst of a long command
                for seq, command in groupby(rows, itemgetter("seq")):
                    if seq <= self.hub.published[symbol]:
                        self._show(book, [*command])
        except LevelBookDiffers:
            self._books.pop(symbol, None)
            raise

    async def _book(self, symbol: str) -> LevelBook | None:
        """Return the book; None: nobody follows it. One just read may be ahead of the hub."""
        book = self._books.get(symbol)
        if book and not book.shown and self._read_in[symbol] != self.hub.reconnects:
            del self._books[symbol]  # where it was ahead of the hub may be lost in a crash
        if symbol in self._followers and symbol not in self._books:
            self._read_in[symbol] = self.hub.reconnects
            document = msgspec.json.decode(await self._exchange.value(WHOLE_BOOK, symbol))
            self._heads.pop(symbol, None)
            if symbol in self._followers:
                self._books[symbol] = LevelBook(document)
        book = self._books.get(symbol)
        if book is not None and not book.shown and book.seq <= self.hub.published[symbol]:
            book.shown = True
            for follower in self._followers[symbol]:
                follower.begin(book)
        return book

    def _show(self, book: LevelBook, command: list[Any]) -> None:
        update = book.apply(command)
        for follower in self._followers.get(book.symbol, ()):
            follower.offer(update)
        self._compare(book)

    async def _look_at_heads(self) -> None:
        """Note what the heads show, to compare when the books are there."""
        for symbol in [*self._books]:
            document = await self._exchange.value(HEAD_LEVELS, symbol, 16)
            self._heads[symbol] = msgspec.json.decode(document)
            self._ask(symbol)

    def _compare(self, book: LevelBook) -> None:
        head = self._heads.get(book.symbol)
        if head is not None and book.seq >= head["seq"]:
            del self._heads[book.symbol]
            if book.seq == head["seq"]:
                book.compare(head)
