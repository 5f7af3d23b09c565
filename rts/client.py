"""A client of the feeds: `async for trade in trades("ACME")`, for as long as you like.

It reconnects by itself and resumes where it was: trades and order events come each exactly once and
in order, however often the connection or the server goes. Books are verified by their checksum and
begun again should they ever differ. What cannot be healed raises FeedError.
"""

import asyncio
import random
from bisect import bisect_left, insort
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import aclosing, suppress
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import islice
from typing import Any, Generic, Literal, NamedTuple, TypeVar
from urllib.parse import urlencode, urlsplit
from zlib import crc32

import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

MAIN = "ws://localhost:8000"
MATCHING = "ws://localhost:8001"

SILENCE = 5.0
"""Seconds of silence, in which there should be heartbeats, until a connection counts as dead."""

LONGEST_PAUSE = 5.0
"""Seconds between attempts to connect; the first pause is a tenth."""

_chance = random.SystemRandom()


class FeedError(Exception):
    """The server refuses the subscription. `code` is stable, `details` is the whole message."""

    def __init__(self, details: Mapping[str, Any]) -> None:
        super().__init__(f"{details['code']}: {details['message']}")
        self.code: str = details["code"]
        self.details = details


class UnknownSymbol(FeedError):
    """There is no such instrument."""


class SeqTooOld(FeedError):
    """What was missed is out of the feed's reach: read it from REST or SQL up to `oldest_seq`."""

    @property
    def oldest_seq(self) -> int:
        """The first seq that `from_seq` may name."""
        seq: int = self.details["oldest_seq"]
        return seq


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """One trade. `prev_seq`: the trade before it in this symbol; None: it is the first."""

    symbol: str
    seq: int
    prev_seq: int | None
    trade_id: int
    price: Decimal
    quantity: Decimal
    bid_order_id: int
    ask_order_id: int
    taker_side: str
    executed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEvent:
    """What happened to an order, and the order after it; of a market itself: no order_id.

    `prev_seq`: the event before it that the subscription could see; None: there is none.
    """

    symbol: str
    seq: int
    prev_seq: int | None
    event: str
    reason: str | None
    time: datetime
    order_id: int | None
    account: str | None
    client_order_id: str | None
    side: str | None
    order_type: str | None
    time_in_force: str | None
    price: Decimal | None
    quantity: Decimal | None
    traded_quantity: Decimal | None
    remaining_quantity: Decimal | None
    displayed_quantity: Decimal | None
    average_traded_price: Decimal | None
    status: str | None
    priority: int | None
    post_only: bool | None
    stop_price: Decimal | None
    display_quantity: Decimal | None
    expires_at: datetime | None
    self_trade_prevention: str | None
    created_at: datetime | None
    trade_id: int | None
    last_price: Decimal | None
    last_quantity: Decimal | None
    counter_order_id: int | None
    source: str


class Level(NamedTuple):
    """A price and what is shown there."""

    price: Decimal
    quantity: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The best levels of a book, best first, as of `seq`."""

    symbol: str
    seq: int
    time: datetime
    bids: tuple[Level, ...]
    asks: tuple[Level, ...]


Event = TypeVar("Event", Trade, OrderEvent)
Start = int | Mapping[str, int] | None


async def trades(
    *symbols: str, from_seq: Start = None, url: str = MATCHING
) -> AsyncGenerator[Trade, None]:
    """Yield the trades of some symbols (none named: of all), each exactly once and in order.

    from_seq: the first seq wanted of every symbol, or of some by name; otherwise what happens from
    now on. Raises FeedError, such as UnknownSymbol and SeqTooOld.
    """
    feed = _EventFeed(f"{url}/trade_updates", Trade, symbols, from_seq, {})
    async with aclosing(feed.events()) as events:
        async for trade in events:
            yield trade


async def order_events(
    *symbols: str, account: str | None = None, from_seq: Start = None, url: str = MAIN
) -> AsyncGenerator[OrderEvent, None]:
    """Yield what happens to orders, of all or of one account; otherwise as `trades`."""
    query = {} if account is None else {"account": account}
    feed = _EventFeed(f"{url}/order_updates", OrderEvent, symbols, from_seq, query)
    async with aclosing(feed.events()) as events:
        async for event in events:
            yield event


async def snapshots(
    *symbols: str, depth: int = 5, url: str = MAIN
) -> AsyncGenerator[Snapshot, None]:
    """Yield the best `depth` levels of each book, at once and every second. Raises FeedError."""
    pauses = _Pauses()
    query = _query(symbols, {"depth": str(depth)})
    while True:
        async with aclosing(_messages(f"{url}/order_book_snapshot", query, pauses)) as messages:
            async for kind, data in messages:
                if kind == "snapshot":
                    yield msgspec.json.decode(data, type=Snapshot, strict=False)
        await pauses.wait()


async def books(
    *symbols: str, conflate: int | None = None, url: str = MAIN
) -> AsyncGenerator["Book", None]:
    """Yield the whole book of a symbol each time it has changed, the same object every time.

    conflate: milliseconds between changes of a symbol; None: each command of the market is one.
    Raises FeedError.
    """
    pauses = _Pauses()
    query = _query(symbols, {} if conflate is None else {"conflate": str(conflate)})
    kept: dict[str, Book] = {}
    while True:
        async with aclosing(_messages(f"{url}/order_book_updates", query, pauses)) as messages:
            async for kind, data in messages:
                if kind in ("snapshot", "levels"):
                    change = msgspec.json.decode(data, type=_Change)
                    book = kept.setdefault(change.symbol, Book(change.symbol))
                    if not book.take(change):
                        break  # connect again: that begins with a snapshot
                    yield book
        await pauses.wait()


class Book:
    """All levels of a symbol's book as of `seq`."""

    def __init__(self, symbol: str) -> None:
        self.symbol = symbol
        self.seq = 0
        self.time: datetime | None = None
        self._bids = _Side()
        self._asks = _Side()

    def bids(self, depth: int | None = None) -> list[Level]:
        """Return the best `depth` bids (None: all), best first."""
        return self._bids.levels(reversed(self._bids.prices), depth)

    def asks(self, depth: int | None = None) -> list[Level]:
        """Return the best `depth` asks (None: all), best first."""
        return self._asks.levels(iter(self._asks.prices), depth)

    def take(self, change: "_Change") -> bool:
        """Follow a message; False: it does not follow what is here, or leads to another book."""
        if change.prev_seq is None:
            self._bids, self._asks = _Side(), _Side()
        elif change.prev_seq != self.seq:
            return False
        for side, levels in ((self._bids, change.bids), (self._asks, change.asks)):
            for price, quantity in levels:
                side.set(Decimal(price), Decimal(quantity))
        self.seq, self.time = change.seq, change.time
        best = (
            ",".join(f"{price:f}:{quantity:f}" for price, quantity in levels)
            for levels in (self.bids(10), self.asks(10))
        )
        return crc32("|".join(best).encode()) == change.checksum


class _Side:
    """Quantities by price, and the prices in rising order."""

    def __init__(self) -> None:
        self.prices: list[Decimal] = []
        self._quantities: dict[Decimal, Decimal] = {}

    def set(self, price: Decimal, quantity: Decimal) -> None:
        """Show this quantity at a price; 0: none."""
        if not quantity:
            if self._quantities.pop(price, None) is not None:
                del self.prices[bisect_left(self.prices, price)]
        else:
            if price not in self._quantities:
                insort(self.prices, price)
            self._quantities[price] = quantity

    def levels(self, prices: Iterator[Decimal], depth: int | None) -> list[Level]:
        """Return the levels of the first `depth` prices."""
        return [Level(price, self._quantities[price]) for price in islice(prices, depth)]


class _Change(msgspec.Struct):
    """A message of /order_book_updates; without prev_seq it is a whole book."""

    symbol: str
    seq: int
    time: datetime
    bids: list[tuple[str, str]]
    asks: list[tuple[str, str]]
    checksum: int
    prev_seq: int | None = None


class _Heartbeat(msgspec.Struct):
    seqs: dict[str, int]


class _EventFeed(Generic[Event]):
    """A subscription of events, and how far it has come in each symbol."""

    def __init__(
        self, url: str, event: type[Event], symbols: tuple[str, ...], start: Start,
        query: dict[str, str],
    ) -> None:  # fmt: skip
        self._url = url
        self._event: type[Event] = event
        self._query = _query(symbols, query)
        self._caught_up = False
        self._first = start if isinstance(start, int) else None
        starts = start if isinstance(start, Mapping) else dict.fromkeys(symbols, self._first or 0)
        self._done = {symbol: seq - 1 for symbol, seq in starts.items() if seq}
        """For each symbol the seq up to which nothing is missing."""

    async def events(self) -> AsyncGenerator[Event, None]:
        """Yield events until cancelled. Raises FeedError."""
        pauses = _Pauses()
        while True:
            query = self._query | self._start()
            again = self._caught_up
            async with aclosing(_messages(self._url, query, pauses)) as messages:
                async for kind, data in messages:
                    if kind == "heartbeat":
                        seqs = msgspec.json.decode(data, type=_Heartbeat).seqs
                        if again and self._opened_meanwhile(seqs):
                            break
                        again = again and not seqs
                        for symbol, seq in seqs.items():  # it may lag behind what was sent
                            self._done[symbol] = max(seq, self._done.get(symbol, 0))
                        self._caught_up = self._caught_up or bool(seqs)
                    elif kind in ("trade", "order", "instrument"):
                        event = msgspec.json.decode(data, type=self._event, strict=False)
                        if not self._follows(event):
                            break
                        if event.seq > self._done.get(event.symbol, 0):
                            self._done[event.symbol] = event.seq
                            yield event
            await pauses.wait()

    def _start(self) -> dict[str, str]:
        """Return where to begin. Until all symbols are known, what is told twice is left out."""
        if self._first is not None and not self._caught_up and "symbol" not in self._query:
            return {"from_seq": str(self._first)}
        starts = ",".join(f"{symbol}:{seq + 1}" for symbol, seq in self._done.items())
        return {"from_seq": starts} if starts else {}

    def _follows(self, event: Event) -> bool:
        """Whether nothing is missing before an event. If so, the next attempt begins there."""
        if not self._caught_up:
            return True
        return (event.prev_seq or 0) <= self._done.setdefault(event.symbol, 0)

    def _opened_meanwhile(self, seqs: dict[str, int]) -> bool:
        """Whether symbols came while there was no connection; the next one begins with them."""
        new = [symbol for symbol, seq in seqs.items() if seq and symbol not in self._done]
        self._done |= dict.fromkeys(new, 0)
        return bool(new)


class _Pauses:
    """How long to wait until the next attempt: longer each time, until a message came."""

    def __init__(self) -> None:
        self._pause = 0.0

    def reset(self) -> None:
        self._pause = 0.0

    async def wait(self) -> None:
        self._pause = min(LONGEST_PAUSE, 2 * self._pause + LONGEST_PAUSE / 50)
        await asyncio.sleep(self._pause * _chance.uniform(0.5, 1.0))


class _Kind(msgspec.Struct):
    type: str


async def _messages(
    url: str, query: dict[str, str], pauses: _Pauses
) -> AsyncGenerator[tuple[str, bytes], None]:
    """Yield type and text of each message until the connection ends. Raises FeedError."""
    address = f"{url}?{urlencode(query)}" if query else url
    with suppress(OSError, TimeoutError, WebSocketException):
        proxy: Literal[True] | None = None if urlsplit(url).hostname in _HERE else True
        async with connect(address, max_size=None, close_timeout=1, proxy=proxy) as socket:
            while True:
                async with asyncio.timeout(SILENCE):
                    data = await socket.recv(decode=False)
                kind = msgspec.json.decode(data, type=_Kind).type
                if kind == "error":
                    details = msgspec.json.decode(data)
                    raise _ERRORS.get(details["code"], FeedError)(details)
                pauses.reset()
                yield kind, data


def _query(symbols: tuple[str, ...], more: dict[str, str]) -> dict[str, str]:
    return {"symbol": ",".join(symbols), **more} if symbols else more


# What the environment says of proxies is not for connections that stay on this machine.
_HERE = ("localhost", "127.0.0.1", "::1")
_ERRORS = {"unknown_symbol": UnknownSymbol, "seq_too_old": SeqTooOld}
