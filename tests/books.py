"""Books as clients of /order_book_updates keep them, and as the database tells them."""

from collections.abc import Iterable
from decimal import Decimal
from zlib import crc32

from tests.clients import Message
from tests.conftest import Db, Row

Levels = dict[str, list[tuple[str, Decimal]]]
"""Price, in its text, and quantity of each level of `bids` and `asks`, best first."""


class Book:
    """A book as any client would keep it: texts, and decimals only to sort them."""

    def __init__(self, snapshot: Message) -> None:
        assert list(snapshot) == [
            "type",
            "symbol",
            "seq",
            "time",
            "bids",
            "asks",
            "checksum",
            "epoch",
        ]
        assert snapshot["type"] == "snapshot"
        self.seq = snapshot["seq"]
        self.sides = {side: dict(snapshot[side]) for side in ("bids", "asks")}
        self.verify(snapshot)

    def apply(self, message: Message) -> None:
        assert list(message) == [
            "type", "symbol", "prev_seq", "seq", "time", "bids", "asks", "checksum",
        ]  # fmt: skip
        assert (message["type"], message["prev_seq"]) == ("levels", self.seq)
        assert message["seq"] > self.seq
        self.seq = message["seq"]
        for side, levels in self.sides.items():
            for price, quantity in message[side]:
                if quantity == "0":
                    levels.pop(price, None)  # what came and went between two messages
                else:
                    levels[price] = quantity
        self.verify(message)

    def best(self, side: str) -> list[tuple[str, str]]:
        levels = sorted(self.sides[side].items(), key=lambda level: Decimal(level[0]))
        return levels[::-1] if side == "bids" else levels

    def levels(self) -> Levels:
        """Return both sides as the database tells them: best first, quantities as numbers."""
        return {
            side: [(price, Decimal(quantity)) for price, quantity in self.best(side)]
            for side in self.sides
        }

    def verify(self, message: Message) -> None:
        text = "|".join(
            ",".join(f"{price}:{quantity}" for price, quantity in self.best(side)[:10])
            for side in self.sides
        )
        assert message["checksum"] == crc32(text.encode())


def book_now(sql: Db, symbol: str) -> Levels:
    """The book as it is."""
    return _levels(sql.execute("SELECT * FROM order_book(%s, depth => 1000)", [symbol]))


def book_at(sql: Db, symbol: str, seq: int) -> Levels:
    """The book of a moment as the journal tells it."""
    return _levels(sql.execute("SELECT * FROM order_book_at(%s, %s, depth => 1000)", [symbol, seq]))


def last_seq(sql: Db, symbol: str) -> int:
    """The seq of the last event of a symbol."""
    row = sql.execute("SELECT seq FROM last_seqs() WHERE symbol = %s", [symbol]).fetchone()
    assert row is not None
    return int(row["seq"])


def _levels(rows: Iterable[Row]) -> Levels:
    levels: Levels = {"bids": [], "asks": []}
    for row in rows:
        levels[f"{row['side']}s"].append((str(row["price"]), row["quantity"]))
    return levels
