"""Level books: what one command changed, made once for everyone who follows a symbol's book.

A book begins with one consistent snapshot at a seq and takes the net changes of each command after
it from the journal. Prices and quantities are exact, and each has one text: prices have the
decimals of the tick, quantities those of the lot.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any
from zlib import crc32

from db.exact import EXACT
from db.wire import encode, frame, utc

CHECKED = 10
"""Levels of each side that the checksum is made of."""

Changes = dict[str, str]
"""Price to quantity that is shown there now, as text; "0": none."""


class LevelBookDiffers(Exception):
    """The changes do not lead to the book that the database shows."""


@dataclass(frozen=True, eq=False)
class Levels:
    """What commands changed, from behind `prev_seq` to `seq`; encoded once, if anyone wants it."""

    symbol: str
    prev_seq: int
    seq: int
    time: str
    bids: Changes
    asks: Changes
    checksum: int

    @cached_property
    def frame(self) -> bytes:
        """The message as the socket carries it."""
        message = {
            "type": "levels",
            "symbol": self.symbol,
            "prev_seq": self.prev_seq,
            "seq": self.seq,
            "time": self.time,
            "bids": list(self.bids.items()),
            "asks": list(self.asks.items()),
            "checksum": self.checksum,
        }
        return frame(encode(message))


@lru_cache(maxsize=64)
def merged(updates: tuple[Levels, ...]) -> Levels:
    """Return consecutive updates as one: quantities are absolute, so the last of a price counts."""
    if len(updates) == 1:
        return updates[0]
    last = updates[-1]
    bids, asks = dict[str, str](), dict[str, str]()
    for update in updates:
        bids |= update.bids
        asks |= update.asks
    return Levels(last.symbol, updates[0].prev_seq, last.seq, last.time, bids, asks, last.checksum)


class Side:
    """One side of a book: quantities by price, and the prices in order."""

    def __init__(self, levels: Iterable[tuple[str, str]], *, descending: bool) -> None:
        self._quantities = {Decimal(price): Decimal(quantity) for price, quantity in levels}
        self._prices = sorted(self._quantities)
        self._descending = descending

    def change(self, price: Decimal, by: Decimal) -> str:
        """Add to a price's quantity; return what it is now. Raises LevelBookDiffers."""
        before = self._quantities.get(price)
        quantity = by if before is None else EXACT.add(before, by)
        if quantity < 0:
            raise LevelBookDiffers(f"{quantity} at {price}")
        if not quantity:
            del self._quantities[price]
            del self._prices[bisect_left(self._prices, price)]
            return "0"
        if before is None:
            insort(self._prices, price)
        self._quantities[price] = quantity
        return format(quantity, "f")

    def levels(self) -> Iterator[tuple[str, str]]:
        """Yield price and quantity as text, best first."""
        for price in reversed(self._prices) if self._descending else self._prices:
            yield format(price, "f"), format(self._quantities[price], "f")


class LevelBook:
    """All levels of a symbol as of `seq`. `document`: of api.whole_book."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.symbol: str = document["symbol"]
        self.seq: int = document["seq"]
        self.shown = False
        self.epoch: str = document["epoch"]
        self._time: str = document["time"]
        self._bids = Side(document["bids"], descending=True)
        self._asks = Side(document["asks"], descending=False)
        self._frame: bytes | None = None

    def apply(self, command: Sequence[Mapping[str, Any]]) -> Levels:
        """Follow one command: its rows of api.level_changes. Raises LevelBookDiffers."""
        first = command[0]
        if first["prev_seq"] != self.seq:
            raise LevelBookDiffers(f"seq {self.seq} is followed by {first['prev_seq']}")
        changed: dict[str | None, Changes] = {"bid": {}, "ask": {}}
        for row in command:
            if row["side"] is not None:
                side = self._bids if row["side"] == "bid" else self._asks
                quantity = side.change(row["price"], row["change"])
                changed[row["side"]][format(row["price"], "f")] = quantity
        moment: datetime = first["time"]
        self.seq, self._time, self._frame = first["seq"], utc(moment), None
        return Levels(
            self.symbol, first["prev_seq"], self.seq, self._time,
            changed["bid"], changed["ask"], self.checksum(),
        )  # fmt: skip

    def best(self, depth: int | None) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Return the best levels of bids and asks, at most so many of each; None: all."""
        return [*islice(self._bids.levels(), depth)], [*islice(self._asks.levels(), depth)]

    def frame(self) -> bytes:
        """The message that shows all of it, as the socket carries it."""
        if self._frame is None:
            self._frame = frame(encode(self.snapshot()))
        return self._frame

    def snapshot(self) -> dict[str, Any]:
        """Return the message that shows all of it."""
        return {
            "type": "snapshot",
            "symbol": self.symbol,
            "seq": self.seq,
            "time": self._time,
            "bids": [*self._bids.levels()],
            "asks": [*self._asks.levels()],
            "checksum": self.checksum(),
            "epoch": self.epoch,
        }

    def checksum(self) -> int:
        """Return the checksum of the best levels."""
        return checksum(self._bids.levels(), self._asks.levels())

    def compare(self, document: dict[str, Any]) -> None:
        """Raise LevelBookDiffers unless a document of api.book_snapshot shows the same levels."""
        for name, side in (("bids", self._bids), ("asks", self._asks)):
            shown = [tuple(level) for level in document[name]]
            ours = list(islice(side.levels(), max(len(shown), 1)))
            if shown != ours:
                raise LevelBookDiffers(f"{name} at seq {self.seq}: {ours}, should be {shown}")


def checksum(bids: Iterable[tuple[str, str]], asks: Iterable[tuple[str, str]]) -> int:
    """Return the CRC-32 of `price:quantity,…|price:quantity,…`: the best bids, then the best asks.

    The sides are given as texts, best first.
    """
    sides = (
        ",".join(f"{price}:{quantity}" for price, quantity in islice(side, CHECKED))
        for side in (bids, asks)
    )
    return crc32("|".join(sides).encode())
