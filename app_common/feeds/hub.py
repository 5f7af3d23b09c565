"""The listening hub: what happens in the database reaches every subscriber once, in order.

A NOTIFY is a doorbell and nothing more. Of its payload only the symbol is used, to know where to
look first, so that a false one costs one look; a lost one costs at most POLL seconds, because the
hub asks by itself what became visible since it asked last, whatever symbol it is of. What is
published is always read by (symbol, seq), which is gapless and in commit order, and is on disk
before anyone hears of it, however its writer committed.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Protocol

import asyncpg
import msgspec

from app_common.feeds.heartbeat import EpochChanged, FeedReset, beat
from app_common.feeds.page import Message, Page
from db.calls import EVENT_BEFORE, FLUSH, NEWS, PLAN_ONCE, Exchange
from db.pool import Access
from db.position import Position
from db.wire import frame

log = logging.getLogger(__name__)

CHANNEL = "rts_events"

POLL = 1.0
"""Seconds between looks at what is new; also the round trip that proves the connection alive."""

WHOLE_LOOK = 300.0
"""Seconds between looks at every symbol, new or not: the net under a table that was loaded."""

WHOLE_BEAT = 1000
"""Symbols that every heartbeat names; one to all of more names those that changed since the last.
"""

BEAT = 1.0
"""Seconds of silence after which a subscriber gets a heartbeat."""

ANSWER_TIMEOUT = 3.0
"""Seconds until an unanswered look means that the connection is dead."""

_REST = 0.02
"""Seconds between looks at what is new that rings for unknown ones or new subscribers cause."""

_LONGEST_PAUSE = 5.0
"""Seconds between attempts to reach a database that is away; the first pause is a tenth."""

_WHOLE_LOOK_TIMEOUT = 30.0
"""As ANSWER_TIMEOUT, for a look at every symbol."""

_SYMBOLS_AT_ONCE = 32
"""Symbols in one read, so that a read is bounded however many there are."""

_WRITES_AT_ONCE = 100
"""Subscribers served in one go; then whatever else the process does gets its turn."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a hub publishes: rows of `statement` as pages, see db/calls.py.

    span: how many seqs one page covers. tells_trades: heartbeats name the last trade.
    """

    statement: str
    span: int
    tells_trades: bool = False

    def page(self, row: asyncpg.Record, after: int) -> Page:
        """Return a row as a page."""
        seqs, texts = row["seqs"] or (), row["messages"] or ()
        accounts = row["accounts"] or (None,) * len(seqs)
        messages = [
            Message(seq, account, text.encode())
            for seq, account, text in zip(seqs, accounts, texts, strict=True)
        ]
        return Page(row["symbol"], after, row["last"], row["trade_id"], messages)


class Subscriber(Protocol):
    """Who hears of every page. None of this may wait."""

    def offer(self, page: Page) -> None:
        """Take a page that was just published."""

    def end(self, reason: Exception) -> None:
        """Publish no more to this one, for this reason."""

    def beat(self) -> None:
        """Send a heartbeat if it is time for one."""


class Hub:
    """Follows the database on a connection of its own and hands its events to subscribers."""

    def __init__(
        self, access: Access, application_name: str, feed: Feed, exchange: Exchange,
        replay_limit: int, position: Position,
    ) -> None:  # fmt: skip
        self.feed = feed
        self.replay_limit = replay_limit
        self.epoch: str | None = None
        self.published: dict[str, int] = {}
        self.trade_ids: dict[str, int | None] = {}
        self.ready = False
        self.connected = False
        self.reconnects = 0
        self.messages = 0
        self.looks = 0
        self.version = 0
        self.subscribers: set[Subscriber] = set()
        self._access = access
        self._application_name = application_name
        self._exchange = exchange
        self._position = position
        self._bell = asyncio.Event()
        self._rung: set[str | None] = set()
        self._looked = asyncio.Condition()
        self._begun = 0
        self._done = 0
        self._replays = asyncio.Semaphore(2)
        self._beats: dict[tuple[frozenset[str] | None, int], bytes] = {}
        self._changes: dict[str, int] = {}  # symbol: version that it changed in, oldest first
        self._since: str | None = None
        self._looked_at = time.monotonic()

    @property
    def silence(self) -> float:
        """Seconds since all that is new was last looked at."""
        return time.monotonic() - self._looked_at

    async def run(self) -> None:
        """Follow until cancelled; whatever breaks is logged and begun again."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keep_beating())
            tasks.create_task(self._keep_following())

    async def look(self, say_not_yet: Callable[[], None]) -> None:
        """Return when everything was looked at after this call; each BEAT until then: not yet."""
        wanted = self._begun + 1
        self._ring_for(None)
        async with self._looked:
            while self._done < wanted:
                try:
                    async with asyncio.timeout(BEAT):
                        await self._looked.wait()
                except TimeoutError:
                    say_not_yet()

    async def read(self, symbol: str, after: int, last: int) -> Page:
        """Read the page of one symbol after `after`, not beyond `last`, which was published."""
        async with self._replays, asyncio.timeout(ANSWER_TIMEOUT):
            row = await self._exchange.row(
                self.feed.statement, [symbol], [after], [last], self.feed.span
            )
        return self.feed.page(row, after)

    async def event_before(self, symbol: str, account: str, seq: int) -> int | None:
        """Return the seq of an account's last event in a symbol before `seq`."""
        async with self._replays:
            found: int | None = await self._exchange.value(EVENT_BEFORE, symbol, account, seq)
        return found

    def heartbeat(self, symbols: frozenset[str] | None, since: int) -> bytes:
        """Return the heartbeat of those who have got all that was published of these symbols.

        since: the version that the last heartbeat was of, 0: there was none. To all symbols, if
        they are many, it names those that changed since then, and no trade where there was none.
        """
        many = symbols is None and len(self.published) > WHOLE_BEAT
        key = symbols, since if many else 0
        if key not in self._beats:
            if symbols is not None:
                told: Iterable[str] = sorted(symbols)
            else:
                told = sorted(self._changed_after(since)) if many and since else self.published
            seqs = {symbol: self.published[symbol] for symbol in told}
            ids = {symbol: self.trade_ids.get(symbol) for symbol in seqs}
            if many:
                ids = {symbol: trade_id for symbol, trade_id in ids.items() if trade_id is not None}
            trade_ids = ids if self.feed.tells_trades else None
            self._beats[key] = frame(beat(self.epoch, seqs, self.connected, trade_ids))
        return self._beats[key]

    def newest(self, most: int) -> Iterator[str]:
        """Yield the symbols that changed last, the last one first."""
        return islice(reversed(self._changes), most)

    def _changed_after(self, version: int) -> Iterator[str]:
        return takewhile(lambda symbol: self._changes[symbol] > version, reversed(self._changes))

    async def _keep_beating(self) -> None:
        while True:
            await asyncio.sleep(BEAT / 10)
            self._beats.clear()
            for number, subscriber in enumerate([*self.subscribers], 1):
                subscriber.beat()
                if number % _WRITES_AT_ONCE == 0:
                    await asyncio.sleep(0)

    async def _keep_following(self) -> None:
        pause, told = 0.0, ""
        while True:
            try:
                await self._follow()
            except Exception as error:
                if told != (why := f"{type(error).__name__}: {error}"):
                    log.warning("feed interrupted: %s", why)
                told = why
            if self.connected:
                pause, told = 0.0, ""
                self.connected = False
                self.reconnects += 1
            pause = min(_LONGEST_PAUSE, 2 * pause + 0.1)
            await asyncio.sleep(pause)

    async def _follow(self) -> None:
        loop = asyncio.get_running_loop()
        connection = await self._access.connect(
            application_name=self._application_name, init=self._position.check
        )
        try:
            await connection.execute(PLAN_ONCE)
            connection.add_termination_listener(lambda _: self._ring_for(None))
            await connection.add_listener(CHANNEL, self._ring)
            last_look = due = loop.time() - POLL
            whole_due = due
            while True:
                self._bell.clear()
                rung, self._rung = self._rung, set()
                began = loop.time()
                if None in rung:
                    due = min(due, last_look + _REST)
                if began >= whole_due:
                    self._since, whole_due, due = None, began + WHOLE_LOOK, began
                if began >= due:
                    await self._look_for_news(connection)
                    last_look, due = began, began + POLL
                await self._look(connection, {symbol for symbol in rung if symbol})
                # Half of the time is enough: under load one look serves many rings.
                await asyncio.sleep(loop.time() - began)
                with suppress(TimeoutError):
                    async with asyncio.timeout_at(due):
                        await self._bell.wait()
        finally:
            connection.terminate()

    def _ring(self, _connection: object, _pid: int, _channel: str, payload: str) -> None:
        """Hear a NOTIFY, which anyone may have sent."""
        self._position.heard.set()
        if not self.subscribers:
            return
        try:
            ring = _RING.decode(payload)
        except msgspec.MsgspecError:
            self._ring_for(None)
            return
        known = self.published.get(ring.symbol)
        if known is None or ring.seq > known:
            self._ring_for(ring.symbol if known is not None else None)

    def _ring_for(self, symbol: str | None) -> None:
        self._rung.add(symbol)
        self._bell.set()

    async def _look_for_news(self, connection: asyncpg.Connection) -> None:
        """Publish what became visible since the last look; without one, look at every symbol."""
        self.looks += 1
        self._begun += 1
        number = self._begun
        row = await connection.fetchrow(
            NEWS,
            self._since,
            timeout=ANSWER_TIMEOUT if self._since else _WHOLE_LOOK_TIMEOUT,
        )
        await self._flush(connection, [row])
        self._enter(str(row["epoch"]))
        news = set()
        found = zip(row["symbols"] or (), row["seqs"] or (), row["trade_ids"] or (), strict=True)
        for symbol, seq, trade_id in found:
            known = self.published.get(symbol, 0 if self.ready else seq)
            if seq < known:
                self._reset(symbol, seq, trade_id)
            elif seq == known or not self.subscribers:
                self._note(symbol, seq, trade_id)
            else:
                self.published.setdefault(symbol, known)
                news.add(symbol)
        if await self._look(connection, news):
            self._since = row["snapshot"]
        self._looked_at = time.monotonic()
        self.ready = self.connected = True
        async with self._looked:
            self._done = number
            self._looked.notify_all()

    async def _look(self, connection: asyncpg.Connection, symbols: Iterable[str]) -> bool:
        """Publish what is new in these symbols; False: not all, the last subscriber has gone."""
        left = [*symbols]
        while left and self.subscribers:
            some, left = left[:_SYMBOLS_AT_ONCE], left[_SYMBOLS_AT_ONCE:]
            known = [self.published[symbol] for symbol in some]
            self.looks += 1
            rows = await connection.fetch(
                self.feed.statement, some, known, [None] * len(some), self.feed.span,
                timeout=ANSWER_TIMEOUT,
            )  # fmt: skip
            await self._flush(connection, rows)
            for row in rows:
                self._publish(row)
                if row["last"] < row["head"]:
                    left.append(row["symbol"])
        return not left

    async def _flush(self, connection: asyncpg.Connection, rows: list[asyncpg.Record]) -> None:
        """Return when what was read is on disk; mostly it is already."""
        if not all(row["flushed"] for row in rows):
            await connection.fetch(FLUSH, timeout=ANSWER_TIMEOUT)

    def _publish(self, row: asyncpg.Record) -> None:
        # Not async: who subscribes while it runs would miss the page.
        symbol, known = row["symbol"], self.published[row["symbol"]]
        if row["head"] < known:
            self._reset(symbol, row["head"], row["trade_id"])
            return
        page = self.feed.page(row, known)
        self._note(symbol, page.last, page.trade_id)
        self.messages += len(page.messages)
        for subscriber in self.subscribers:
            subscriber.offer(page)

    def _note(self, symbol: str, seq: int, trade_id: int | None) -> None:
        """Keep how far a symbol is published."""
        if self.published.get(symbol) != seq:
            self.version += 1
            self._changes.pop(symbol, None)
            self._changes[symbol] = self.version
            self._beats.clear()
        self.published[symbol], self.trade_ids[symbol] = seq, trade_id

    def _enter(self, epoch: str) -> None:
        """Take note of the epoch; who followed another one is told."""
        if self.epoch not in (epoch, None):
            log.error("epoch %s is over, this is %s", self.epoch, epoch)
            for subscriber in self.subscribers:
                subscriber.end(EpochChanged(epoch))
            self.subscribers.clear()
        self.epoch = epoch
        self._beats.clear()

    def _reset(self, symbol: str, seq: int, trade_id: int | None) -> None:
        log.error("%s went back from seq %s to %s", symbol, self.published[symbol], seq)
        self._note(symbol, seq, trade_id)
        for subscriber in self.subscribers:
            subscriber.end(FeedReset())


class _Ring(msgspec.Struct):
    symbol: str
    seq: int


_RING = msgspec.json.Decoder(_Ring)
