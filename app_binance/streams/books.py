"""Books: what changed, the best levels, and the best of them, of those pairs that are followed."""

import asyncio
import logging
from collections.abc import Collection, Iterable

from app_binance.decimals import ZERO, eight
from app_binance.streams.naming import BEST, DIFFERENCES, FAST, SLOW, Name
from app_binance.streams.stream import MarketStream, nothing, now
from app_binance.symbols import Pair
from app_common.feeds.level_board import LevelBoard
from app_common.feeds.level_book import LevelBook, Levels
from app_common.feeds.sockets import UnknownSymbol

log = logging.getLogger(__name__)

Side = dict[str, str]
"""Quantities by price, both of eight places."""


class Differences:
    """What changed since it was told last: quantities are absolute, so the last of a price counts.

    seq: up to where it was told.
    """

    def __init__(self, seq: int) -> None:
        self._seq = seq
        self._bids: Side = {}
        self._asks: Side = {}

    def take(self, bids: Side, asks: Side) -> None:
        """Add what the next command changed."""
        self._bids |= bids
        self._asks |= asks

    def told(self, name: str, seq: int) -> dict[str, object] | None:
        """Return what is to be told up to a seq, and begin anew; None: no level changed."""
        if not (self._bids or self._asks):
            return None
        content = {
            "e": "depthUpdate", "E": now(), "s": name, "U": self._seq + 1, "u": seq,
            "b": [*self._bids.items()], "a": [*self._asks.items()],
        }  # fmt: skip
        self._seq, self._bids, self._asks = seq, {}, {}
        return content


class Book:
    """The streams of one pair. The board shows it the book, and then each change of it."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.streams: dict[Name, MarketStream] = {}
        self._book: LevelBook | None = None
        self._differences: dict[Name, Differences] = {}
        self._changed: set[Name] = set()
        self._best: object = None

    def add(self, stream: MarketStream) -> None:
        """Tell this from now on."""
        self.streams[stream.name] = stream
        if self._book is not None and stream.name.kind == DIFFERENCES:
            self._differences[stream.name] = Differences(self._book.seq)

    def discard(self, name: Name) -> None:
        """Tell this no more."""
        del self.streams[name]
        self._differences.pop(name, None)
        self._changed.discard(name)

    def greet(self, name: Name) -> None:
        """Tell how it stands, as soon as it is known: nobody is told more often by that."""
        self._changed.add(name)
        if name.kind == BEST:
            self._best = None
            self._tell_best()

    def begin(self, book: LevelBook) -> None:
        """Take a whole book. If there was one before, whatever differs between them has changed."""
        before, self._book = self._book, book
        if before is None:
            self._differences = {
                name: Differences(book.seq) for name in self.streams if name.kind == DIFFERENCES
            }
        else:
            for differences in self._differences.values():
                differences.take(*_unlike(before, book))
        self._change()

    def offer(self, update: Levels) -> None:
        """Take what the next command changed."""
        if update.bids or update.asks:
            for differences in self._differences.values():
                differences.take(_side(update.bids.items()), _side(update.asks.items()))
            self._change()

    def end(self, reason: Exception) -> None:
        """Let all who follow go: what they have may not exist any more."""
        for stream in [*self.streams.values()]:
            stream.end(reason)

    def beat(self) -> None:
        """Send no heartbeats: there are pings."""

    def tick(self, speed: int) -> None:
        """Tell what is told this often."""
        if self._book is None:
            return
        for name, stream in [*self.streams.items()]:
            if name.speed != speed or name.kind == BEST:
                continue
            if name.kind == DIFFERENCES:
                told = self._differences[name].told(self.pair.name, self._book.seq)
            else:
                told = self._levels(name) if name in self._changed else None
            self._changed.discard(name)
            if told is not None:
                stream.tell(told)

    def _change(self) -> None:
        self._changed |= self.streams.keys()
        self._tell_best()

    def _levels(self, name: Name) -> dict[str, object]:
        assert self._book is not None
        bids, asks = self._book.best(name.levels)
        return {
            "lastUpdateId": self._book.seq,
            "bids": [*_side(bids).items()],
            "asks": [*_side(asks).items()],
        }

    def _tell_best(self) -> None:
        """Tell the best levels of both sides, if they are others than those that were told."""
        streams = [stream for name, stream in self.streams.items() if name.kind == BEST]
        if self._book is None or not streams:
            return
        best = bids, asks = self._book.best(1)
        if best != self._best:
            self._best = best
            (bid, bid_quantity), (ask, ask_quantity) = [
                next(iter(_side(side).items()), (ZERO, ZERO)) for side in (bids, asks)
            ]
            for stream in streams:
                stream.tell({
                    "u": self._book.seq, "s": self.pair.name, "b": bid, "B": bid_quantity,
                    "a": ask, "A": ask_quantity,
                })  # fmt: skip


class Books:
    """The books of all pairs that are followed."""

    def __init__(self, board: LevelBoard) -> None:
        self._board = board
        self._books: dict[str, Book] = {}

    async def ready(self, pairs: Collection[Pair]) -> None:
        """Return when the board can show these books. Raises UnknownSymbol."""
        published, symbols = self._board.hub.published, {pair.symbol for pair in pairs}
        if not symbols <= published.keys():
            await self._board.hub.look(nothing)
        for symbol in symbols - published.keys():
            raise UnknownSymbol(symbol)

    def begin(self, stream: MarketStream) -> None:
        """Tell this from now on."""
        assert stream.pair is not None
        symbol = stream.pair.symbol
        book = self._books.get(symbol)
        if book is None:
            book = self._books[symbol] = Book(stream.pair)
            book.add(stream)
            self._board.add(book, symbol)
        else:
            book.add(stream)

    def greet(self, stream: MarketStream) -> None:
        """Tell how it stands."""
        assert stream.pair is not None
        self._books[stream.pair.symbol].greet(stream.name)

    def cease(self, stream: MarketStream) -> None:
        """Tell this no more."""
        assert stream.pair is not None
        symbol = stream.pair.symbol
        book = self._books[symbol]
        book.discard(stream.name)
        if not book.streams:
            del self._books[symbol]
            self._board.discard(book, symbol)

    async def run(self) -> None:
        """Tell what is told each FAST and each SLOW milliseconds, until cancelled."""
        loop = asyncio.get_running_loop()
        ticks = 0
        while True:
            await asyncio.sleep(FAST / 1000 - loop.time() % (FAST / 1000))
            ticks += 1
            for book in [*self._books.values()]:
                try:
                    book.tick(FAST)
                    if ticks % (SLOW // FAST) == 0:
                        book.tick(SLOW)
                except Exception as error:  # other books are to be told
                    log.exception("a book cannot be told")
                    book.end(error)


def _side(levels: Iterable[tuple[str, str]]) -> Side:
    return {eight(price): eight(quantity) for price, quantity in levels}


def _unlike(before: LevelBook, after: LevelBook) -> tuple[Side, Side]:
    """Return what has to change in a book so that it is another one."""
    sides = []
    for old, new in zip(before.best(None), after.best(None), strict=True):
        was, levels = _side(old), _side(new)
        gone = dict.fromkeys(was.keys() - levels.keys(), ZERO)
        sides.append(gone | {p: q for p, q in levels.items() if was.get(p) != q})
    bids, asks = sides
    return bids, asks
