"""What neither a single rule nor a random flow comes by: long commands, the past, durability."""

import json
from typing import Any

import pytest

from tests.conftest import Db
from tests.db.market import Market, call, call_all, refused
from tests.verified import differences

Book = list[tuple[Any, ...]]


def book_now(db: Db) -> Book:
    rows = db.execute(
        "SELECT side, level, price, quantity, order_count, seq FROM order_book('ACME')"
    )
    return [tuple(row.values()) for row in rows]


def book_at(db: Db, **moment: Any) -> Book:
    return [tuple(row.values()) for row in call_all(db, "order_book_at", symbol="ACME", **moment)]


def test_the_book_of_any_moment_is_the_book_as_it_was_seen_then(db: Db, market: Market) -> None:
    seen: dict[int, Book] = {0: []}

    def after(_: Any) -> None:
        seen[market.seq()] = book_now(db)

    after(market.sell("iceberg", 9, 101, display_quantity=2))
    after(market.sell("ask", 4, 102))
    after(market.buy("bid", 5, 99))
    after(market.buy("stop", 2, 102, stop_price=101))
    after(market.buy("takes two peaks", 3, 101))  # and fires the stop
    after(market.modify("bid", quantity=3))
    after(market.modify("ask", price=103))
    after(market.sell("refused", "1.5", 1))
    after(market.cancel("bid"))
    assert len(seen) == 10
    ends = {row["seq"]: row["time"] for row in db.execute("SELECT seq, time FROM order_events")}
    for seq, book in seen.items():
        assert book_at(db, seq=seq) == book
        if seq:
            assert book_at(db, at_time=ends[seq]) == book
    inside = set(range(1, market.seq())) - set(seen)
    assert inside
    for seq in inside:  # of a command: the book before it
        before = max((end for end in seen if end <= seq), default=0)
        assert [row[:5] for row in book_at(db, seq=seq)] == [row[:5] for row in seen[before]]
    assert book_at(db, seq=10**12) == book_now(db)
    assert len(book_at(db, seq=3, depth=1)) <= 2


@pytest.mark.parametrize(
    ("moment", "sqlstate", "code"),
    [
        ({}, "RT400", "invalid_moment"),
        ({"seq": 1, "at_time": "2030-01-01"}, "RT400", "invalid_moment"),
        ({"seq": -1}, "RT400", "invalid_moment"),
        ({"seq": 1, "depth": 0}, "RT400", "invalid_depth"),
        ({"seq": 1, "symbol": "NONE"}, "RT404", "unknown_symbol"),
    ],
)
def test_a_moment_that_is_none(db: Db, moment: dict[str, Any], sqlstate: str, code: str) -> None:
    with refused(sqlstate, code):
        call_all(db, "order_book_at", **{"symbol": "ACME", **moment})


def test_a_mass_cancel_of_hundreds_is_one_command(db: Db, database_url: str) -> None:
    orders = [
        {"symbol": "ACME", "side": "buy", "quantity": 1, "price": 1 + n % 40} for n in range(450)
    ]
    call_all(db, "place_orders", orders=json.dumps(orders))
    assert len(call_all(db, "cancel_all_orders")) == 450
    heads = db.execute("SELECT seq FROM core.head ORDER BY seq").fetchall()
    assert [row["seq"] for row in heads] == [0, 450, 900]
    assert book_now(db) == []
    assert differences(database_url) == []


def test_no_caller_switches_the_durability_of_an_order_off(db: Db) -> None:
    db.execute("SET synchronous_commit = off")
    with db.transaction():
        call(db, "place_order", symbol="ACME", side="buy", quantity=1, price=1)
        assert db.execute("SHOW synchronous_commit").fetchone() == {"synchronous_commit": "on"}


@pytest.mark.parametrize("time", ["2030-13-01T00:00:00Z", "2030-02-30T00:00:00Z", "2030-01-01"])
def test_a_time_that_is_none_is_refused_in_a_batch(db: Db, time: str) -> None:
    order = {"symbol": "ACME", "side": "buy", "quantity": 1, "price": 1, "time_in_force": "gtd"}
    (row,) = call_all(db, "place_orders", orders=json.dumps([order | {"expires_at": time}]))
    assert row["error"]["code"] == "invalid_expires_at"


@pytest.mark.parametrize(
    ("account", "seconds", "code"),
    [("", 5, "invalid_account"), (None, 5, "invalid_account"), ("a", -1, "invalid_seconds"),
     ("a", 86401, "invalid_seconds"), ("a", None, "invalid_seconds")],
)  # fmt: skip
def test_a_switch_that_cannot_be_armed(
    db: Db, account: str | None, seconds: int | None, code: str
) -> None:
    with refused("RT400", code):
        call(db, "cancel_all_after", account=account, seconds=seconds)
    assert db.execute("SELECT FROM core.cancel_after").rowcount == 0


def test_a_name_that_never_traded_has_nothing_to_cancel(db: Db, market: Market) -> None:
    market.buy("bid", 1, 1, account="ann")
    assert call_all(db, "cancel_all_orders", symbol="ACME", account="nobody") == []
    assert market.status("bid") == "new"


def test_a_trigger_that_is_no_number_is_refused(market: Market) -> None:
    market.buy("stop", 1, stop_price=2)
    with refused("RT400", "invalid_stop_price"):
        market.modify("stop", stop_price="NaN")
    assert market.status("stop") == "pending_trigger"


def test_arming_again_takes_no_account_id(db: Db) -> None:
    for _ in range(3):
        call(db, "cancel_all_after", account="ann", seconds=60)
    call(db, "cancel_all_after", account="bob", seconds=60)
    ids = db.execute("SELECT account_id FROM core.account ORDER BY 1").fetchall()
    assert [row["account_id"] for row in ids] == [1, 2]
