"""level_changes: whoever follows it from any moment has the book of every later one."""

import json
import os
import random
from decimal import Decimal
from itertools import groupby
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant

from app_common.feeds.level_book import LevelBook
from audit.reference_orders import Bounds
from tests.conftest import Db, Row, open_session
from tests.model import BOUNDS, Model, agree

COMMANDS = 2000


def whole_book(db: Db, symbol: str) -> dict[str, Any]:
    row = db.execute("SELECT whole_book(%s) AS book", [symbol]).fetchone()
    assert row is not None
    book: dict[str, Any] = row["book"]
    return book


def changes(db: Db, symbol: str, after: int) -> list[list[Row]]:
    """Return the rows of each command after a seq."""
    rows = db.execute("SELECT * FROM level_changes(%s, %s)", [symbol, after]).fetchall()
    return [[*command] for _, command in groupby(rows, key=lambda row: row["seq"])]


def levels(book: LevelBook | dict[str, Any]) -> tuple[list[list[str]], list[list[str]]]:
    """Return bids and asks as clients see them, to the letter."""
    shown = book.snapshot() if isinstance(book, LevelBook) else book
    return [[*level] for level in shown["bids"]], [[*level] for level in shown["asks"]]


class Followed(Model):
    """Followers that began at different moments; after every command they have its book."""

    @initialize(bounds=st.sampled_from(BOUNDS))
    def open(self, bounds: Bounds) -> None:
        super().open(bounds)
        self.followers = [LevelBook(whole_book(self.db, self.step.symbol))]
        self.commands = 0

    @invariant()
    def followed(self) -> None:
        symbol = self.step.symbol
        for number, follower in enumerate(self.followers):
            commands = changes(self.db, symbol, follower.seq)
            document = whole_book(self.db, symbol)
            if not commands and follower.seq != document["seq"]:  # tick or lot changed: begin anew
                assert "size" in self._changed(follower.seq)
                self.followers[number] = LevelBook(document)
            for command in commands:
                follower.apply(command)
                if number == 0:
                    self.commands += 1
                    self._compare_with_the_past(follower)
        book = whole_book(self.db, symbol)
        for follower in self.followers:
            assert follower.seq == book["seq"]
            assert levels(follower) == levels(book)
        if self.commands % 10 == 0:
            self.followers = [*self.followers[-2:], LevelBook(book)]

    def _changed(self, seq: int) -> str:
        """Names of the terms that changed after a seq."""
        row = self.db.execute(
            "SELECT string_agg(changed, ',') AS changed FROM instrument_versions"
            " WHERE symbol = %s AND seq > %s",
            [self.step.symbol, seq],
        ).fetchone()
        assert row is not None
        return row["changed"] or ""

    def _compare_with_the_past(self, follower: LevelBook) -> None:
        """The book of each moment as `order_book_at` tells it, in another way."""
        rows = self.db.execute(
            "SELECT * FROM order_book_at(%s, %s, depth => 1000)", [self.step.symbol, follower.seq]
        ).fetchall()
        assert {row["seq_at"] for row in rows} <= {follower.seq}
        for side, shown in zip(("bid", "ask"), levels(follower), strict=True):
            assert [(str(r["price"]), r["quantity"]) for r in rows if r["side"] == side] == [
                (price, Decimal(quantity)) for price, quantity in shown
            ]


def test_any_follower_has_the_book_of_every_command(module_database_url: str) -> None:
    number = int(os.environ.get("RTS_MODEL_SEED") or random.SystemRandom().randrange(10**9))
    print(f"run again with RTS_MODEL_SEED={number}")
    with open_session(module_database_url) as db:
        agree(db, COMMANDS, number, Followed)


def test_a_long_way_is_told_in_pieces(db: Db) -> None:
    for _ in range(3):
        orders = [{"side": "buy", "quantity": 1, "price": 1, "symbol": "ACME"}] * 300
        db.execute("SELECT count(*) FROM place_orders(%s)", [json.dumps(orders)])
    assert [[c[0]["prev_seq"], c[0]["seq"]] for c in changes(db, "ACME", 0)] == [
        [0, 300], [300, 600],
    ]  # fmt: skip
    assert [[c[0]["prev_seq"], c[0]["seq"]] for c in changes(db, "ACME", 600)] == [[600, 900]]
    assert changes(db, "ACME", 900) == []


def test_a_command_that_changes_no_level_is_told(db: Db) -> None:
    db.execute("SELECT place_order('ACME', 'buy', 1, 1)")
    db.execute("SELECT place_order('ACME', 'buy', 0.5, 1)")
    db.execute("SELECT place_order('ACME', 'buy', 1, 5, stop_price => 9)")
    told = [(c[0]["seq"], c[0]["side"], len(c)) for c in changes(db, "ACME", 0)]
    assert told == [(1, "bid", 1), (2, None, 1), (3, None, 1)]
