"""A market whose stamps are of the future, as a clock that leapt and was put right leaves it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import psycopg
import pytest

from tests.conftest import Db
from tests.db.market import Market, call, expire_due_orders, refused
from tests.verified import differences

STAMPS = {
    "event": ("received_at", "occurred_at"),
    "orders": ("created_at", "updated_at", "received_at"), "book": ("updated_at",),
    "trade": ("executed_at", "received_at"), "head": ("time",),
}  # fmt: skip


def leap(db: Db, interval: str) -> None:
    """Shift what is stored, as if the clock had been so far ahead until now."""
    for table, columns in STAMPS.items():
        changes = ", ".join(f"{column} = {column} + %(by)s::interval" for column in columns)
        db.execute(f"ALTER TABLE core.{table} DISABLE TRIGGER USER".encode())
        db.execute(f"UPDATE core.{table} SET {changes}".encode(), {"by": interval})
        db.execute(f"ALTER TABLE core.{table} ENABLE TRIGGER USER".encode())


@pytest.fixture
def tomorrow(db: Db, market: Market) -> Market:
    """Something of everything, a day ahead of the clock."""
    market.sell("maker", 10, 101, account="ann")
    market.buy("taker", 4, 101)
    market.buy("resting", 5, 99, account="ann")
    market.sell("waiting", 5, 90, stop_price=95)
    leap(db, "1 day")
    return market


def in_hours(db: Db, hours: float) -> Any:
    row = db.execute(
        "SELECT clock_timestamp() + make_interval(mins => %s) AS t", [int(60 * hours)]
    ).fetchone()
    return (row or {})["t"]


def test_what_is_late_goes_by_the_clock_through_every_command(
    db: Db, tomorrow: Market, database_url: str
) -> None:
    """Accepted, modified, met, fired, counted, canceled: an hour is an hour."""
    hour: dict[str, Any] = {"time_in_force": "gtd", "expires_at": in_hours(db, 1)}
    assert tomorrow.buy("gtd", 5, 98, **hour)["status"] == "new"
    assert tomorrow.buy("again", 5, 97, **hour)["status"] == "new"
    past = hour | {"expires_at": in_hours(db, -1)}
    assert tomorrow.buy("past", 5, 98, **past)["reject_reason"] == "expires_at_in_past"
    day = tomorrow.buy("day", 5, 96, time_in_force="day")
    assert day["expires_at"] < in_hours(db, 24)
    tomorrow.modify("again", quantity=9)
    assert tomorrow.sell("hits", 5, 98)["traded_quantity"] == 5  # "resting" at 99
    assert tomorrow.sell("hits again", 5, 98)["traded_quantity"] == 5  # "gtd"
    assert tomorrow.sell("moves", 1, 97)["traded_quantity"] == 1  # fires nothing: 95
    assert tomorrow.cancel("again")["status"] == "canceled"
    assert expire_due_orders(db) == 0
    tomorrow.cancel("day")
    report = db.execute("SELECT * FROM cancel_all_orders('ACME')").fetchall()
    assert {row["cancel_reason"] for row in report} == {"requested"}
    rows = db.execute("SELECT time, clock FROM order_events ORDER BY seq").fetchall()
    times = [row["time"] for row in rows]
    assert times == sorted(times)
    assert rows[-1]["time"] - rows[-1]["clock"] > timedelta(hours=23)
    assert differences(database_url) == []


def test_an_operator_binds_a_market_to_the_clock_again(
    db: Db, tomorrow: Market, database_url: str
) -> None:
    tomorrow.buy("before", 1, 50)
    row = call(db, "reset_clock", symbol="ACME")
    assert row["reset_symbol"] == "ACME"
    assert row["was"] - row["now"] > timedelta(hours=23)
    assert tomorrow.events().splitlines()[-1] == "clock_reset"
    assert tomorrow.buy("after", 1, 50)["created_at"] < in_hours(db, 0.1)
    assert db.execute("SELECT * FROM reset_clock()").fetchall() == []
    event = db.execute("SELECT * FROM order_events ORDER BY seq DESC LIMIT 1").fetchone()
    assert event is not None
    assert event["clock"] is None
    assert differences(database_url) == []


@pytest.mark.parametrize("rolled_before", [True, False])
def test_candles_count_each_trade_once_beside_a_reset(
    db: Db, tomorrow: Market, database_url: str, rolled_before: bool
) -> None:
    def roll() -> None:
        while call(db, "service.roll_candles")["roll_candles"]:
            pass

    if rolled_before:
        roll()
    db.execute("SELECT * FROM reset_clock()")
    for round_ in range(3):
        tomorrow.buy(f"now {round_}", 1, 101)
        for width in ("1s", "1m", "4h", "1d"):
            candles = db.execute("SELECT * FROM candles('ACME', %s)", [width]).fetchall()
            starts = [candle["start"] for candle in candles]
            assert sum(candle["volume"] for candle in candles) == 5 + round_
            assert len(starts) >= 2
            assert starts == sorted(set(starts), reverse=True)
        roll()
        roll()
    assert db.execute("SELECT volume FROM ticker").fetchone() == {"volume": 7}
    assert differences(database_url) == []


def test_only_the_owner_resets_and_only_what_there_is(
    db: Db, market: Market, connect: Callable[..., Db]
) -> None:
    with refused("RT404", "unknown_symbol"):
        call(db, "reset_clock", symbol="NOPE")
    assert market.events() == ""
    db.execute("CREATE ROLE clock_stranger ROLE CURRENT_USER")
    try:
        stranger = connect()
        stranger.execute("SET ROLE clock_stranger")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            stranger.execute("SELECT * FROM api.reset_clock('ACME')")
        assert stranger.execute("SELECT * FROM api.clock_leaps").fetchall() == []
        stranger.execute("RESET ROLE")
    finally:
        db.execute("DROP ROLE clock_stranger")


def test_a_leap_moves_switches_and_is_recorded_for_good(db: Db, market: Market) -> None:
    market.buy("before", 1, 99, account="ann")
    before = call(db, "cancel_all_after", account="ann", seconds=100)["cancel_all_after"]
    db.execute("UPDATE core.cancel_after SET armed_at = armed_at - interval '10 minutes'")
    fresh = call(db, "cancel_all_after", account="bob", seconds=100)["cancel_all_after"]
    db.execute("SELECT service.note_leap(-3600, 2)")
    switches = db.execute("SELECT fires_at FROM core.cancel_after ORDER BY account_id").fetchall()
    assert [row["fires_at"] for row in switches] == [before - timedelta(hours=1), fresh]
    leaps = db.execute("SELECT * FROM clock_leaps").fetchall()
    assert [row["leap"] for row in leaps] == [timedelta(hours=-1)]
    for change in ("UPDATE core.clock_leap SET leap = '0'", "DELETE FROM core.clock_leap"):
        with pytest.raises(psycopg.errors.RestrictViolation):
            db.execute(change.encode())


@pytest.mark.parametrize(
    ("leaps", "due"),
    [
        ([], []), ([-7200], ["old"]), ([7200], []), ([86400, -86400], []), ([-7200, 7200], []),
        ([-7200, -7200], ["old"]), ([-1800], []), ([-1800, -1800, -10], ["old"]),
    ],
)  # fmt: skip
def test_an_order_ends_after_as_long_as_it_had_left(
    db: Db, market: Market, leaps: list[int], due: list[str]
) -> None:
    hour: dict[str, Any] = {"time_in_force": "gtd", "expires_at": in_hours(db, 1)}
    market.buy("old", 1, 99, **hour)
    for seconds in leaps:
        db.execute("SELECT service.note_leap(%s, 1)", [seconds])
        market.buy(f"between {seconds}", 1, 1)
    market.buy("new", 1, 99, **hour)
    found = db.execute("SELECT unnest(order_ids) AS id FROM service.due_orders()").fetchall()
    assert [market.name_of(row["id"]) for row in found] == due
