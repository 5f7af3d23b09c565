"""A client of the feeds, `async for trade in trades("ACME")`, and of REST, `Client` (rts/rest.py).

It reconnects by itself and resumes where it was: trades, order events and entries of a statement
come each exactly once and in order, however often the connection or the server goes. Each time a
warning of the logger `rts.client` says so, which Python shows unless told otherwise. Books are
verified by their checksum and begun again should they ever differ. What cannot be healed raises
FeedError: EpochChanged, when the server's history is not the one that was followed any more.

Leave a feed by `break` whenever you like: its connection closes by itself.
"""

from bisect import bisect_left, insort
from collections.abc import AsyncGenerator, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import islice
from zlib import crc32

import msgspec

from app_common.feeds.messages import (
    BalanceUpdate,
    Candle,
    Candles,
    Interval,
    Level,
    Levels,
    LiveCandle,
    OrderEvent,
    Snapshot,
    Trade,
    WholeBook,
)
from rts.answers import Fill, Instrument, NewOrder, Order, PastTrade, Report
from rts.connection import (
    EpochChanged,
    FeedError,
    Messages,
    Pauses,
    SeqTooOld,
    UnknownAsset,
    UnknownSymbol,
    main_url,
    matching_url,
)
from rts.events import BalanceFeed, EventFeed, Start, query_of
from rts.rest import Client, Refused, Unanswered

__all__ = [
    "BalanceUpdate",
    "Book",
    "Candle",
    "Client",
    "EpochChanged",
    "FeedError",
    "Fill",
    "Instrument",
    "Level",
    "LiveCandle",
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
    "UnknownAsset",
    "UnknownSymbol",
    "balances",
    "books",
    "candles",
    "order_events",
    "snapshots",
    "trades",
]


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
    return EventFeed(address, Trade, symbols, from_seq, epoch, {}, key).events()


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
    return EventFeed(address, OrderEvent, symbols, from_seq, epoch, query, key).events()


def balances(
    account: str,
    *assets: str,
    from_entry: Start = None,
    epoch: str | None = None,
    url: str | None = None,
    key: str | None = None,
) -> AsyncGenerator[BalanceUpdate, None]:
    """Yield what an account has of some assets (none named: of all), then each change of it.

    Every entry of its statement comes exactly once and in order, with what is available after it;
    one without `kind` says that no entry but what is held is new. from_entry: the first entry
    wanted of every asset, or of some by name; otherwise the balances as they are, and what happens
    from now on. Otherwise as `order_events`; raises UnknownAsset.
    """
    address = f"{url or main_url()}/balance_updates"
    return BalanceFeed(address, assets, from_entry, epoch, {"account": account}, key).events()


async def snapshots(
    *symbols: str, depth: int = 5, url: str | None = None, key: str | None = None
) -> AsyncGenerator[Snapshot, None]:
    """Yield the best `depth` levels of each book, at once and every second. Raises FeedError.

    url, key: as of `order_events`.
    """
    pauses = Pauses()
    address = f"{url or main_url()}/order_book_snapshot"
    query = query_of("symbol", symbols, {"depth": str(depth)})
    while True:
        async with Messages(address, query, pauses, key) as messages:
            async for kind, data in messages:
                if kind == "snapshot":
                    yield msgspec.json.decode(data, type=Snapshot, strict=False)
        await pauses.wait()


async def candles(
    symbol: str | None = None,
    interval: Interval = "1m",
    *,
    begin: datetime | None = None,
    url: str | None = None,
    key: str | None = None,
) -> AsyncGenerator[LiveCandle, None]:
    """Yield the candles of a symbol whenever they change, each at last `closed`, exactly once.

    begin: all that start then or later; None: the three newest, and what follows. Otherwise as
    `snapshots`.
    """
    pauses = Pauses()
    address = f"{url or main_url()}/candle_updates"
    symbols = () if symbol is None else (symbol,)
    while True:
        since = {} if begin is None else {"from": begin.astimezone(UTC).isoformat()}
        query = query_of("symbol", symbols, {"interval": interval} | since)
        async with Messages(address, query, pauses, key) as messages:
            async for kind, data in messages:
                if kind != "candles":
                    continue
                for candle in msgspec.json.decode(data, type=Candles, strict=False).items:
                    begin = candle.start + timedelta(seconds=1 if candle.closed else 0)
                    yield candle
                begin = begin or datetime(1, 1, 1, tzinfo=UTC)  # all there will be is new
        await pauses.wait()


_CHANGES: dict[str, type[WholeBook | Levels]] = {"snapshot": WholeBook, "levels": Levels}


async def books(
    *symbols: str, conflate: int | None = None, url: str | None = None, key: str | None = None
) -> AsyncGenerator["Book", None]:
    """Yield the whole book of a symbol each time it has changed, the same object every time.

    conflate: milliseconds between changes of a symbol; None: each command of the market is one.
    url, key: as of `order_events`. Raises FeedError.
    """
    pauses = Pauses()
    address = f"{url or main_url()}/order_book_updates"
    query = query_of("symbol", symbols, {} if conflate is None else {"conflate": str(conflate)})
    kept: dict[str, Book] = {}
    while True:
        async with Messages(address, query, pauses, key) as messages:
            with suppress(EpochChanged):  # the next connection begins with its books
                async for kind, data in messages:
                    if kind in ("snapshot", "levels"):
                        change = msgspec.json.decode(data, type=_CHANGES[kind])
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

    def take(self, change: WholeBook | Levels) -> bool:
        """Follow a message; False: it does not follow what is here, or leads to another book."""
        if isinstance(change, WholeBook):
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
