"""One client of a feed: what it missed, then what happens, then a heartbeat in silence."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from app_common.feeds.heartbeat import EpochChanged
from app_common.feeds.hub import Subscriber
from app_common.feeds.looks import BEAT
from app_common.feeds.pages import Page
from app_common.feeds.sockets import (
    FeedFault,
    Line,
    SlowConsumer,
    Socket,
    UnknownAsset,
    UnknownSymbol,
    names_of,
    whole_number,
)

log = logging.getLogger(__name__)

BACKLOG = 4096
"""Messages that may wait for one client; one more and it is a slow consumer."""

Hides = Callable[[], bool]

Start = int | Mapping[str, int] | None
"""Where to begin: a seq of every symbol, or one per symbol; else where the source says."""

_MOST_OF_REASON = 123
"""Bytes that a close frame has for its reason."""


@dataclass(frozen=True, slots=True)
class Words:
    """How clients name what is numbered, and its numbers."""

    name: str
    number: str
    unknown: Callable[[str], FeedFault]


SYMBOLS = Words("symbol", "seq", UnknownSymbol)
ASSETS = Words("asset", "entry", UnknownAsset)


class Source(Protocol):
    """What is followed: pages of numbered messages, by symbol (or what else `words` says)."""

    replay_limit: int
    published: dict[str, int]
    subscribers: set[Subscriber]
    version: int

    @property
    def epoch(self) -> str | None:
        """The present epoch."""

    @property
    def span(self) -> int:
        """How many numbers a page covers."""

    async def look(self, say_not_yet: Callable[[], None]) -> None:
        """Return when everything was looked at after this call; each BEAT until then: not yet."""

    async def read(self, symbol: str, after: int, last: int) -> Page:
        """Read the page of one symbol after `after`, not beyond `last`, which was published."""

    def begins(self, symbols: frozenset[str] | None) -> dict[str, int]:
        """Return where subscriptions begin that do not say it, but for those that begin live."""

    def heartbeat(self, symbols: frozenset[str] | None, since: int) -> bytes:
        """Return the heartbeat of those who have got all that was published of these symbols."""

    def not_yet(self) -> bytes:
        """Return a heartbeat that claims nothing."""


class Subscription:
    """What a socket asks for by its parameters. Raises FeedFault.

    The parameters `symbol` (or what else `words` says), `from_seq`, `epoch`: the only one that the
    client wants. hides: whether ids of others' orders are left out now.
    """

    _as_published = True
    """Whether pages go out as they are."""

    def __init__(
        self,
        source: Source,
        socket: Socket,
        line: Line,
        words: Words = SYMBOLS,
        hides: Hides = lambda: False,
    ) -> None:
        self._source = source
        self._words = words
        self._line = line
        self._hides = hides
        self._symbols = names_of(socket, words.name)
        self._start = self._start_of(socket)
        self._epoch = socket.query_params.get("epoch")
        self._sent: dict[str, int] = {}
        self._backlog: deque[Page] = deque()
        self._waiting = 0
        self._told = 0
        self._wake = asyncio.Event()
        self._live = False
        self._ended: Exception | None = None

    async def run(self) -> None:
        """Send until cancelled. Raises FeedFault, SlowConsumer, FeedReset."""
        try:
            await self._source.look(self._say_not_yet)
            if self._epoch is None:
                self._epoch = self._source.epoch
            await self._catch_up(self._positions())
            while True:
                await self._deliver_backlog()
                if not self._live:
                    self._live = True
                    self._beat()
                self._wake.clear()
                await self._wake.wait()
        except SlowConsumer:
            raise SlowConsumer(self._how_to_resume()) from None
        finally:
            self._source.subscribers.discard(self)

    def offer(self, page: Page) -> None:
        """Take a page that was just published; never waits."""
        if self._ended or (self._symbols is not None and page.symbol not in self._symbols):
            return
        page = self._seen(page)
        if not page.messages:
            if self._live and not self._backlog:
                self._sent[page.symbol] = page.last
            return
        if self._live and not self._backlog and self._as_published and self._line.writable:
            self._write(page, page.frames)
            return
        self._backlog.append(page)
        self._waiting += len(page.messages)
        if self._waiting > BACKLOG:
            self.end(SlowConsumer())
        self._wake.set()

    def end(self, reason: Exception) -> None:
        """Let `run` raise this, and free what waits."""
        self._ended = reason
        self._backlog.clear()
        self._wake.set()

    def beat(self) -> None:
        """Send a heartbeat after a BEAT of silence."""
        if self._live and not self._backlog and self._line.is_silent() and self._line.writable:
            self._beat()

    def _beat(self) -> None:
        self._line.write(self._source.heartbeat(self._symbols, self._told))
        self._told = self._source.version

    def _positions(self) -> dict[str, int]:
        """Return the seq after which each symbol begins, of those that do not begin live."""
        published = self._source.published
        start = self._start
        if isinstance(start, int):
            begins = dict.fromkeys(published if self._symbols is None else self._symbols, start)
            if self._symbols is None or len(begins) > 1:  # those that are not so far begin live
                begins = {
                    symbol: min(first, published.get(symbol, 0) + 1)
                    for symbol, first in begins.items()
                }
        else:
            begins = self._source.begins(self._symbols) | dict(start or {})
        for symbol in {*begins, *(self._symbols or ())}:
            if symbol not in published:
                raise self._words.unknown(symbol)
        for symbol, first in begins.items():
            self._must_have(symbol, first)
        return {symbol: first - 1 for symbol, first in begins.items()}

    def _must_have(self, symbol: str, first: int) -> None:
        number = self._words.number
        newest = self._source.published[symbol]
        oldest = max(1, newest - self._source.replay_limit + 1)
        more: dict[str, str | int] = {self._words.name: symbol}
        if first < oldest:
            raise FeedFault(
                f"{number}_too_old",
                f"{symbol} can be had from {oldest} on; what lies before is in the tables",
                **more | {f"oldest_{number}": oldest},
            )
        if first > newest + 1:
            raise FeedFault(
                f"{number}_in_future",
                f"the newest {number} of {symbol} is {newest}: what you have is of another "
                "database",
                **more | {f"newest_{number}": newest},
            )

    async def _catch_up(self, positions: dict[str, int]) -> None:
        """Send what was missed, then attach to the hub without a seam.

        The last round is short and begins by attaching: what is published from then on waits in
        the backlog, what was published before is read from the table.
        """
        published, span = self._source.published, self._source.span
        attached = False
        while not attached:
            if self._source.epoch != self._epoch:
                raise EpochChanged(str(self._source.epoch))
            targets = {symbol: published[symbol] for symbol in positions}
            if all(last - positions[symbol] <= span for symbol, last in targets.items()):
                self._source.subscribers.add(self)
                attached = True
                self._sent = {symbol: published[symbol] for symbol in self._symbols or ()}
                self._sent |= positions
            for symbol, last in targets.items():
                while positions[symbol] < last:
                    page = await self._read(symbol, positions[symbol], last)
                    await self._deliver(page)
                    positions[symbol] = page.last

    async def _read(self, symbol: str, after: int, last: int) -> Page:
        while True:
            if self._line.is_silent():
                self._say_not_yet()
            try:
                return self._seen(await self._source.read(symbol, after, last))
            except Exception as error:
                log.warning("replay of %s interrupted: %s: %s", symbol, type(error).__name__, error)
            await asyncio.sleep(BEAT)

    def _say_not_yet(self) -> None:
        """Send a heartbeat that claims nothing."""
        if self._line.writable:
            self._line.write(self._source.not_yet())

    async def _deliver_backlog(self) -> None:
        while self._backlog:
            page = self._backlog[0]
            await self._deliver(page)
            if self._backlog:  # else it was cleared meanwhile
                self._backlog.popleft()
                self._waiting -= len(page.messages)
        if self._ended:
            raise self._ended

    async def _deliver(self, page: Page) -> None:
        frames = await self._frames(page)
        await self._line.drain()
        if not self._ended:
            self._write(page, frames)

    def _write(self, page: Page, frames: bytes) -> None:
        if frames:
            self._line.write(frames)
        self._sent[page.symbol] = page.last

    def _seen(self, page: Page) -> Page:
        """Return the page without what this subscription does not see."""
        return page.hidden if self._hides() else page

    async def _frames(self, page: Page) -> bytes:
        """Return what this subscription gets of a page."""
        return page.frames

    def _how_to_resume(self) -> str:
        number = self._words.number
        if self._sent:
            seqs = {symbol: seq + 1 for symbol, seq in self._sent.items()}
            one = self._symbols is not None and len(self._symbols) == 1
            texts = [str(seq) if one else f"{symbol}:{seq}" for symbol, seq in seqs.items()]
            reason = f"slow_consumer, resume with from_{number}={','.join(texts)}"
            if len(reason.encode()) <= _MOST_OF_REASON:
                return reason
        name = self._words.name
        return f"slow_consumer, resume each {name} with from_{number} = its last {number} + 1"

    def _start_of(self, socket: Socket) -> Start:
        """Return the parameter `from_seq`: `12`, or `ACME:12,EUR/USD:7`. Raises FeedFault."""
        texts = socket.query_params.getall(f"from_{self._words.number}", [])
        if len(texts) == 1 and ":" not in texts[0]:
            return self._number(texts[0])
        starts: dict[str, int] = {}
        for part in ",".join(texts).split(",") if texts else []:
            symbol, _, number = part.rpartition(":")
            if not symbol or symbol in starts or symbol not in (self._symbols or (symbol,)):
                raise self._invalid_start()
            starts[symbol] = self._number(number)
        return starts or None

    def _number(self, text: str) -> int:
        number = whole_number(text)
        if number is None or not 1 <= number < 2**63:
            raise self._invalid_start()
        return number

    def _invalid_start(self) -> FeedFault:
        name = self._words.name
        return FeedFault(
            f"invalid_from_{self._words.number}",
            f"send a number from 1, or {name}:number for {name}s of the subscription, with commas",
        )
