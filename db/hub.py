"""The listening hub: what happens in the database reaches every subscriber once, in order.

A NOTIFY is a doorbell and nothing more. Its payload is never read, so a false one costs one look at
the table; a lost one costs at most POLL seconds, because the hub looks by itself. What is published
is always read from the views by (symbol, seq), which is gapless and in commit order.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import asyncpg

from db.calls import LAST_SEQS, PLAN_ONCE, Exchange
from db.pool import connect
from db.wire import encode, set_codecs, utc

log = logging.getLogger(__name__)

CHANNEL = "rts_events"

POLL = 1.0
"""Seconds between looks without a ring; also the round trip that proves the connection alive."""

BEAT = 1.0
"""Seconds of silence after which a subscriber gets a heartbeat."""

ANSWER_TIMEOUT = 5.0
"""Seconds until an unanswered look means that the connection is dead."""

BACKLOG = 4096
"""Messages that may wait for one subscriber; one more and it is a slow consumer."""

SEND_TIMEOUT = 10.0
"""Seconds that a subscriber may keep the socket full before it is a slow consumer."""

_LONGEST_PAUSE = 5.0
"""Seconds between attempts to reach a database that is away; the first pause is a tenth."""

_BURST = 256
"""Messages sent to one subscriber before others get their turn."""

Send = Callable[[str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Message:
    """One event as it goes out, encoded once for all subscribers."""

    symbol: str
    seq: int
    account: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Feed:
    """What a hub publishes: rows of `statement` ($1 symbol, $2 from seq, $3 to seq) as messages.

    `span`: how many seqs one read covers, so that a read is bounded whatever the plan.
    """

    statement: str
    span: int
    message: Callable[[asyncpg.Record], Message]


class UnknownSymbol(Exception):
    """No instrument has this symbol."""


class SlowConsumer(Exception):
    """The subscriber did not keep up; the text says how it resumes."""


class FeedReset(Exception):
    """The database went back in time (a restored backup): what was sent may not exist any more."""


class Hub:
    """Follows the database on a connection of its own and hands its events to subscriptions."""

    def __init__(self, url: str, application_name: str, feed: Feed, exchange: Exchange) -> None:
        self.feed = feed
        self.published: dict[str, int] = {}
        self.ready = False
        self.connected = False
        self.reconnects = 0
        self.messages = 0
        self.slow_consumers = 0
        self.subscriptions: set[Subscription] = set()
        self._url = url
        self._application_name = application_name
        self._exchange = exchange
        self._bell = asyncio.Event()
        self._looked = asyncio.Event()
        self._replays = asyncio.Semaphore(2)

    async def run(self) -> None:
        """Follow until cancelled; whatever breaks is logged and begun again."""
        pause = 0.0
        while True:
            try:
                await self._follow()
            except Exception as error:
                log.warning("feed interrupted: %s: %s", type(error).__name__, error)
            if self.connected:
                pause = 0.0
                self.connected = False
                self.reconnects += 1
            pause = min(_LONGEST_PAUSE, 2 * pause + 0.1)
            await asyncio.sleep(pause)

    async def refresh(self) -> None:
        """Return when the database has been looked at, or when it seems to be away."""
        self._looked.clear()
        self._bell.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(POLL):
                await self._looked.wait()

    async def read(self, symbol: str, first: int, last: int) -> list[Message]:
        """Read the messages of one symbol from `first` to `last`, at most `feed.span` seqs."""
        async with self._replays:
            rows = await self._exchange.rows(self.feed.statement, symbol, first, last)
        return [self.feed.message(row) for row in rows]

    async def _follow(self) -> None:
        loop = asyncio.get_running_loop()
        connection = await connect(self._url, application_name=self._application_name)
        try:
            await set_codecs(connection)
            await connection.execute(PLAN_ONCE)
            connection.add_termination_listener(self._ring)
            await connection.add_listener(CHANNEL, self._ring)
            while True:
                self._bell.clear()
                began = loop.time()
                await self._look(connection)
                self.ready = self.connected = True
                self._looked.set()
                # Half of the time is enough: under load one look serves many rings.
                await asyncio.sleep(loop.time() - began)
                with suppress(TimeoutError):
                    async with asyncio.timeout(POLL):
                        await self._bell.wait()
        finally:
            connection.terminate()

    def _ring(self, *_: object) -> None:
        if self.subscriptions:
            self._bell.set()

    async def _look(self, connection: asyncpg.Connection) -> None:
        for row in await connection.fetch(LAST_SEQS, timeout=ANSWER_TIMEOUT):
            symbol, seq = row["symbol"], row["seq"]
            known = self.published.setdefault(symbol, 0 if self.ready else seq)
            if seq < known:
                self._reset(symbol, seq)
            elif seq > known:
                await self._publish(connection, symbol, seq)

    async def _publish(self, connection: asyncpg.Connection, symbol: str, last: int) -> None:
        while (done := self.published[symbol]) < last:
            if not self.subscriptions:
                self.published[symbol] = last
                return
            end = min(last, done + self.feed.span)
            rows = await connection.fetch(
                self.feed.statement, symbol, done + 1, end, timeout=ANSWER_TIMEOUT
            )
            messages = [self.feed.message(row) for row in rows]
            self.published[symbol] = end
            self.messages += len(messages)
            for subscription in self.subscriptions:
                subscription.offer(symbol, messages)

    def _reset(self, symbol: str, seq: int) -> None:
        log.error("%s went back from seq %s to %s", symbol, self.published[symbol], seq)
        self.published[symbol] = seq
        for subscription in self.subscriptions:
            subscription.end(FeedReset)


class Subscription:
    """One subscriber of a hub: what it missed, then what happens, then a heartbeat in silence.

    symbols: None for all. account: only events of its orders. from_seq: of each symbol, where to
    begin; None: with what happens next.
    """

    def __init__(
        self, hub: Hub, symbols: frozenset[str] | None, account: str | None, from_seq: int | None
    ) -> None:
        self._hub = hub
        self._symbols = symbols
        self._account = account
        self._from_seq = from_seq
        self._floor = (from_seq or 1) - 1
        self._sent: dict[str, int] = {}
        self._previous: dict[str, int] = {}
        self._backlog: deque[Message] = deque()
        self._wake = asyncio.Event()
        self._ended: Callable[[], Exception] | None = None
        self._beat = 0.0

    async def run(self, send: Send) -> None:
        """Send until cancelled. Raises UnknownSymbol, SlowConsumer, FeedReset."""
        try:
            await self._wait_for_hub(send)
            await self._catch_up(send)
            self._beat = 0.0
            while True:
                await self._deliver_backlog(send)
                if asyncio.get_running_loop().time() >= self._beat:
                    await self._send(send, self._heartbeat())
                with suppress(TimeoutError):
                    async with asyncio.timeout_at(self._beat):
                        await self._wake.wait()
        finally:
            self._hub.subscriptions.discard(self)

    def offer(self, symbol: str, messages: list[Message]) -> None:
        """Take messages of one symbol that were just published; never waits."""
        if self._ended or (self._symbols and symbol not in self._symbols):
            return
        wanted = (
            messages
            if self._account is None
            else [message for message in messages if message.account == self._account]
        )
        if len(self._backlog) + len(wanted) > BACKLOG:
            self._hub.slow_consumers += 1
            self.end(self._slow)
        elif wanted:
            self._backlog.extend(wanted)
            self._wake.set()

    def end(self, reason: Callable[[], Exception]) -> None:
        """Let `run` raise what `reason` returns, and free what waits."""
        self._ended = reason
        self._backlog.clear()
        self._wake.set()

    async def _wait_for_hub(self, send: Send) -> None:
        await self._hub.refresh()
        while not self._hub.ready:
            await self._send(send, self._heartbeat(caught_up=False))
            await self._hub.refresh()
        for symbol in self._symbols or ():
            if symbol not in self._hub.published:
                raise UnknownSymbol(symbol)

    async def _catch_up(self, send: Send) -> None:
        """Send what was missed, then attach to the hub without a seam.

        The last round is short and begins by attaching: what is published from then on waits in
        the backlog, what was published before is read from the table.
        """
        published = self._hub.published
        if self._from_seq is None:
            self._sent = dict(published)
            self._hub.subscriptions.add(self)
        else:
            self._sent = dict.fromkeys(self._symbols or published, self._from_seq - 1)
            while self not in self._hub.subscriptions:
                targets = {symbol: published[symbol] for symbol in self._sent}
                if all(
                    last - self._sent[symbol] <= self._hub.feed.span
                    for symbol, last in targets.items()
                ):
                    self._hub.subscriptions.add(self)
                for symbol, last in targets.items():
                    await self._replay(symbol, last, send)

    async def _replay(self, symbol: str, last: int, send: Send) -> None:
        while (done := self._sent[symbol]) < last:
            end = min(last, done + self._hub.feed.span)
            for message in await self._read(symbol, done + 1, end, send):
                if self._account in (None, message.account):
                    await self._deliver(message, send)
            self._sent[symbol] = end

    async def _read(self, symbol: str, first: int, last: int, send: Send) -> list[Message]:
        while True:
            try:
                return await self._hub.read(symbol, first, last)
            except Exception as error:
                log.warning("replay of %s interrupted: %s: %s", symbol, type(error).__name__, error)
                await self._send(send, self._heartbeat(caught_up=False))
                await asyncio.sleep(BEAT)

    async def _deliver_backlog(self, send: Send) -> None:
        self._wake.clear()
        while self._backlog:
            await self._deliver(self._backlog.popleft(), send)
            if len(self._backlog) % _BURST == 0:
                await asyncio.sleep(0)
        if self._ended:
            raise self._ended()

    async def _deliver(self, message: Message, send: Send) -> None:
        if message.seq <= self._sent.get(message.symbol, self._floor):
            return
        await self._send(send, self._linked(message))
        self._sent[message.symbol] = message.seq

    def _linked(self, message: Message) -> str:
        """Return the text; for one account, prev_seq is the last event that it could see."""
        if self._account is None:
            return message.text
        previous = self._previous.get(message.symbol)
        self._previous[message.symbol] = message.seq
        return message.text.replace(prev_seq(message.seq - 1 or None), prev_seq(previous), 1)

    async def _send(self, send: Send, text: str) -> None:
        try:
            async with asyncio.timeout(SEND_TIMEOUT):
                await send(text)
        except TimeoutError:
            self._hub.slow_consumers += 1
            raise self._slow() from None
        self._beat = asyncio.get_running_loop().time() + BEAT

    def _heartbeat(self, *, caught_up: bool = True) -> str:
        """Return a heartbeat; only when nothing waits may it claim what the hub has published."""
        seqs = {
            symbol: seq
            for symbol, seq in self._hub.published.items()
            if caught_up and (self._symbols is None or symbol in self._symbols)
        }
        return beat(seqs, self._hub.connected)

    def _slow(self) -> SlowConsumer:
        if self._symbols and len(self._symbols) == 1:
            (symbol,) = self._symbols
            seq = self._sent.get(symbol, self._floor) + 1
            return SlowConsumer(f"slow_consumer, resume with from_seq={seq}")
        return SlowConsumer("slow_consumer, resume each symbol with from_seq = its last seq + 1")


def prev_seq(seq: int | None) -> str:
    """Return the member of a message that names the event before it."""
    return f'"prev_seq":{"null" if seq is None else seq}'


def beat(seqs: dict[str, int], connected: bool) -> str:
    """Return a heartbeat: the seqs up to which all has been sent, and the database's state."""
    message: dict[str, Any] = {
        "type": "heartbeat",
        "time": utc(datetime.now(UTC)),
        "seqs": seqs,
        "database": "up" if connected else "away",
    }
    return encode(message).decode()
