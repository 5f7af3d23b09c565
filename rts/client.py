"""A client of the feeds, `async for trade in trades("ACME")`, and of REST, `Client` (rts/rest.py).

It reconnects by itself and resumes where it was: trades and order events come each exactly once and
in order, however often the connection or the server goes. Each time a warning of the logger
`rts.client` says so, which Python shows unless told otherwise. Books are verified by their checksum
and begun again should they ever differ. What cannot be healed raises FeedError: EpochChanged, when
the server's history is not the one that was followed any more.

Leave a feed by `break` whenever you like: its connection closes by itself.
"""

from bisect import bisect_left, insort
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import islice
from typing import Generic, TypeVar
from zlib import crc32

import msgspec

from rts.answers import (
    Candle,
    Fill,
    Instrument,
    Level,
    NewOrder,
    Order,
    PastTrade,
    Report,
    Snapshot,
)
from rts.connection import (
    EpochChanged,
    FeedError,
    Messages,
    Pauses,
    SeqTooOld,
    UnknownSymbol,
    main_url,
    matching_url,
)
from rts.rest import Client, Refused, Unanswered

__all__ = [
    "Book",
    "Candle",
    "Client",
    "EpochChanged",
    "FeedError",
    "Fill",
    "Instrument",
    "Level",
    "NewOrder",
    "Order",
    "OrderEvent",
    "PastTrade",
    "Refused",
    "Report",
    "SeqTooOld",
    "Snapshot",
    "Trade",
    "Unanswered",
    "UnknownSymbol",
    "books",
    "order_events",
    "snapshots",
    "trades",
]


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


Event = TypeVar("Event", Trade, OrderEvent)
Start = int | Mapping[str, int] | None


def trades(
    *symbols: str,
    from_seq: Start = None,
    epoch: str | None = None,
    url: str | None = None,
    key: str | None = None,
) -> AsyncGenerator[Trade, None]:
    """Yield the trades of some symbols (none named: of all), each exactly once and in order.

    from_seq: the first seq wanted of every symbol, or of some by name; otherwise what happens from
    now on. epoch: the history that from_seq is of; None: the one that is found first. url: such as
    `ws://localhost:8001`; None: where RTS_HOST and RTS_MATCHING_PORT say. key: as of Client. Raises
    FeedError, such as UnknownSymbol, SeqTooOld and EpochChanged.
    """
    address = f"{url or matching_url()}/trade_updates"
    return _EventFeed(address, Trade, symbols, from_seq, epoch, {}, key).events()


def order_events(
    *symbols: str,
    account: str | None = None,
    from_seq: Start = None,
    epoch: str | None = None,
    url: str | None = None,
    key: str | None = None,
) -> AsyncGenerator[OrderEvent, None]:
    """Yield what happens to orders, of all or of one account; otherwise as `trades`.

    url: such as `ws://localhost:8000`; None: where RTS_HOST and RTS_MAIN_PORT say. key: as of
    Client.
    """
    query = {} if account is None else {"account": account}
    address = f"{url or main_url()}/order_updates"
    return _EventFeed(address, OrderEvent, symbols, from_seq, epoch, query, key).events()


async def snapshots(
    *symbols: str, depth: int = 5, url: str | None = None, key: str | None = None
) -> AsyncGenerator[Snapshot, None]:
    """Yield the best `depth` levels of each book, at once and every second. Raises FeedError.

    url, key: as of `order_events`.
    """
    pauses = Pauses()
    address = f"{url or main_url()}/order_book_snapshot"
    query = _query(symbols, {"depth": str(depth)})
    while True:
        async with Messages(address, query, pauses, key) as messages:
            async for kind, data in messages:
                if kind == "snapshot":
                    yield msgspec.json.decode(data, type=Snapshot, strict=False)
        await pauses.wait()


async def books(
    *symbols: str, conflate: int | None = None, url: str | None = None, key: str | None = None
) -> AsyncGenerator["Book", None]:
    """Yield the whole book of a symbol each time it has changed, the same object every time.

    conflate: milliseconds between changes of a symbol; None: each command of the market is one.
    url, key: as of `order_events`. Raises FeedError.
    """
    pauses = Pauses()
    address = f"{url or main_url()}/order_book_updates"
    query = _query(symbols, {} if conflate is None else {"conflate": str(conflate)})
    kept: dict[str, Book] = {}
    while True:
        async with Messages(address, query, pauses, key) as messages:
            with suppress(EpochChanged):  # the next connection begins with its books
                async for kind, data in messages:
                    if kind in ("snapshot", "levels"):
                        change = msgspec.json.decode(data, type=_Change)
                        book = kept.setdefault(change.symbol, Book(change.symbol))
                        if not book.take(change):
                            break  # connect again: that begins with a snapshot
                        yield book
        await pauses.wait()


class Book:
    """All levels of a symbol's book as of `seq` in the history `epoch`."""

    def __init__(self, symbol: str) -> None:
        self.symbol = symbol
        self.seq = 0
        self.epoch: str | None = None
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
            self.epoch = change.epoch
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
    epoch: str | None = None


class _Heartbeat(msgspec.Struct):
    seqs: dict[str, int]
    epoch: str | None


class _EventFeed(Generic[Event]):
    """A subscription of events, and how far it has come in each symbol."""

    def __init__(
        self, url: str, event: type[Event], symbols: tuple[str, ...], start: Start,
        epoch: str | None, query: dict[str, str], key: str | None,
    ) -> None:  # fmt: skip
        self._url = url
        self._event: type[Event] = event
        self._query = _query(symbols, query)
        self._epoch = epoch
        self._key = key
        self._caught_up = False
        self._first = start if isinstance(start, int) else None
        starts = start if isinstance(start, Mapping) else dict.fromkeys(symbols, self._first or 0)
        self._done = {symbol: seq - 1 for symbol, seq in starts.items() if seq}
        """For each symbol the seq up to which nothing is missing."""

    async def events(self) -> AsyncGenerator[Event, None]:
        """Yield events until cancelled. Raises FeedError."""
        pauses = Pauses()
        while True:
            query = self._query | self._start()
            if self._epoch is not None:
                query["epoch"] = self._epoch
            again = self._caught_up
            async with Messages(self._url, query, pauses, self._key) as messages:
                async for kind, data in messages:
                    if kind == "heartbeat":
                        beat = msgspec.json.decode(data, type=_Heartbeat)
                        seqs, self._epoch = beat.seqs, self._epoch or beat.epoch
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


def _query(symbols: tuple[str, ...], more: dict[str, str]) -> dict[str, str]:
    return {"symbol": ",".join(symbols), **more} if symbols else more
