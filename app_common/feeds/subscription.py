"""One client of a hub: what it missed, then what happens, then a heartbeat in silence."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping

from app_common.feeds.heartbeat import EpochChanged, beat
from app_common.feeds.hub import BEAT, Hub
from app_common.feeds.page import Message, Page
from app_common.feeds.sockets import (
    FeedFault,
    Line,
    SlowConsumer,
    Socket,
    UnknownSymbol,
    symbols_of,
    whole_number,
)
from db.wire import frame

log = logging.getLogger(__name__)

BACKLOG = 4096
"""Messages that may wait for one client; one more and it is a slow consumer."""

Hides = Callable[[], bool]

Start = int | Mapping[str, int] | None
"""Where to begin: a seq of every symbol, or one per symbol; a symbol without begins live."""

_MOST_OF_REASON = 123
"""Bytes that a close frame has for its reason."""


def _start_of(socket: Socket, symbols: frozenset[str] | None) -> Start:
    """Return the parameter `from_seq`: `12`, or `ACME:12,EUR/USD:7`. Raises FeedFault."""
    texts = socket.query_params.getall("from_seq", [])
    if len(texts) == 1 and ":" not in texts[0]:
        return _seq(texts[0])
    starts: dict[str, int] = {}
    for part in ",".join(texts).split(",") if texts else []:
        symbol, _, number = part.rpartition(":")
        if not symbol or symbol in starts or (symbols is not None and symbol not in symbols):
            raise _invalid_from_seq()
        starts[symbol] = _seq(number)
    return starts or None


def subscription_of(
    hub: Hub, socket: Socket, line: Line, hides: Hides, account: str | None = None
) -> "Subscription":
    """Return what a socket asks for by its parameters. Raises FeedFault."""
    symbols = symbols_of(socket)
    start = _start_of(socket, symbols)
    epoch = socket.query_params.get("epoch")
    return Subscription(hub, line, symbols, start, hides, account, epoch)


def _seq(text: str) -> int:
    number = whole_number(text)
    if number is None or not 1 <= number < 2**63:
        raise _invalid_from_seq()
    return number


def _invalid_from_seq() -> FeedFault:
    return FeedFault(
        "invalid_from_seq",
        "send a number from 1, or symbol:number for symbols of the subscription, with commas",
    )


class Subscription:
    """One subscriber of a hub.

    symbols: None for all. hides: whether ids of others' orders are left out now. account: only
    events of its orders, each naming as prev_seq the one before it. epoch: the only one that the
    client wants; None: whichever it is.
    """

    def __init__(
        self,
        hub: Hub,
        line: Line,
        symbols: frozenset[str] | None,
        start: Start,
        hides: Hides,
        account: str | None = None,
        epoch: str | None = None,
    ) -> None:
        self._hub = hub
        self._line = line
        self._symbols = symbols
        self._start = start
        self._hides = hides
        self._account = account
        self._epoch = epoch
        self._sent: dict[str, int] = {}
        self._previous: dict[str, int] = {}
        self._backlog: deque[Page] = deque()
        self._waiting = 0
        self._told = 0
        self._wake = asyncio.Event()
        self._live = False
        self._ended: Exception | None = None

    async def run(self) -> None:
        """Send until cancelled. Raises UnknownSymbol, FeedFault, SlowConsumer, FeedReset."""
        try:
            await self._hub.look(self._say_not_yet)
            if self._epoch is None:
                self._epoch = self._hub.epoch
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
            self._hub.subscribers.discard(self)

    def offer(self, page: Page) -> None:
        """Take a page that was just published; never waits."""
        if self._ended or (self._symbols is not None and page.symbol not in self._symbols):
            return
        page = self._of_account(page)
        if not page.messages:
            if self._live and not self._backlog:
                self._sent[page.symbol] = page.last
            return
        if self._live and not self._backlog and self._account is None and self._line.writable:
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
        self._line.write(self._hub.heartbeat(self._symbols, self._told))
        self._told = self._hub.version

    def _positions(self) -> dict[str, int]:
        """Return the seq after which each symbol begins, of those that do not begin live."""
        published = self._hub.published
        start = self._start
        if start is None:
            begins: dict[str, int] = {}
        elif isinstance(start, int):
            begins = dict.fromkeys(published if self._symbols is None else self._symbols, start)
            if self._symbols is None or len(begins) > 1:  # those that are not so far begin live
                begins = {
                    symbol: min(first, published.get(symbol, 0) + 1)
                    for symbol, first in begins.items()
                }
        else:
            begins = dict(start)
        for symbol in {*begins, *(self._symbols or ())}:
            if symbol not in published:
                raise UnknownSymbol(symbol)
        for symbol, first in begins.items():
            self._must_have(symbol, first)
        return {symbol: first - 1 for symbol, first in begins.items()}

    def _must_have(self, symbol: str, first: int) -> None:
        newest = self._hub.published[symbol]
        oldest = max(1, newest - self._hub.replay_limit + 1)
        if first < oldest:
            raise FeedFault(
                "seq_too_old",
                f"{symbol} can be had from {oldest} on; what lies before is in the tables",
                symbol=symbol,
                oldest_seq=oldest,
            )
        if first > newest + 1:
            raise FeedFault(
                "seq_in_future",
                f"the newest event of {symbol} is {newest}: what you have is of another database",
                symbol=symbol,
                newest_seq=newest,
            )

    async def _catch_up(self, positions: dict[str, int]) -> None:
        """Send what was missed, then attach to the hub without a seam.

        The last round is short and begins by attaching: what is published from then on waits in
        the backlog, what was published before is read from the table.
        """
        published, span = self._hub.published, self._hub.feed.span
        attached = False
        while not attached:
            if self._hub.epoch != self._epoch:
                raise EpochChanged(str(self._hub.epoch))
            targets = {symbol: published[symbol] for symbol in positions}
            if all(last - positions[symbol] <= span for symbol, last in targets.items()):
                self._hub.subscribers.add(self)
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
                return self._of_account(await self._hub.read(symbol, after, last))
            except Exception as error:
                log.warning("replay of %s interrupted: %s: %s", symbol, type(error).__name__, error)
            await asyncio.sleep(BEAT)

    def _say_not_yet(self) -> None:
        """Send a heartbeat that claims nothing."""
        if self._line.writable:
            self._line.write(
                frame(beat(self._hub.epoch, {}, self._hub.connected, self._no_trade_ids()))
            )

    def _no_trade_ids(self) -> dict[str, int | None] | None:
        return {} if self._hub.feed.tells_trades else None

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
        frames = page.frames if self._account is None else await self._linked(page)
        await self._line.drain()
        if not self._ended:
            self._write(page, frames)

    def _write(self, page: Page, frames: bytes) -> None:
        if frames:
            self._line.write(frames)
        self._sent[page.symbol] = page.last

    def _of_account(self, page: Page) -> Page:
        """Return the page without what this subscription does not see."""
        if self._hides():
            page = page.hidden
        if self._account is None:
            return page
        mine = [message for message in page.messages if message.account == self._account]
        return Page(page.symbol, page.after, page.last, page.trade_id, mine)

    async def _linked(self, page: Page) -> bytes:
        """Return the frames with prev_seq as one account sees it."""
        frames = []
        for message in page.messages:
            if page.symbol in self._previous:
                previous: int | None = self._previous[page.symbol]
            else:
                previous = await self._event_before(page.symbol, message.seq)
            self._previous[page.symbol] = message.seq
            frames.append(frame(_with_prev_seq(message, previous)))
        return b"".join(frames)

    async def _event_before(self, symbol: str, seq: int) -> int | None:
        while True:
            try:
                return await self._hub.event_before(symbol, self._account or "", seq)
            except Exception as error:
                log.warning("no link in %s: %s: %s", symbol, type(error).__name__, error)
            await asyncio.sleep(BEAT)

    def _how_to_resume(self) -> str:
        if self._sent:
            seqs = {symbol: seq + 1 for symbol, seq in self._sent.items()}
            one = self._symbols is not None and len(self._symbols) == 1
            texts = [str(seq) if one else f"{symbol}:{seq}" for symbol, seq in seqs.items()]
            reason = f"slow_consumer, resume with from_seq={','.join(texts)}"
            if len(reason) <= _MOST_OF_REASON:
                return reason
        return "slow_consumer, resume each symbol with from_seq = its last seq + 1"


def _with_prev_seq(message: Message, previous: int | None) -> bytes:
    """Return a message with another prev_seq.

    It stands before anything that a client could have written.
    """
    head, _, rest = message.text.partition(b'"prev_seq":')
    _, comma, rest = rest.partition(b",")
    link = b"null" if previous is None else b"%d" % previous
    return b'%b"prev_seq":%b%b%b' % (head, link, comma, rest)
