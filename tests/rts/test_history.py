"""The made-up day: real orders and trades of the past, in a database that is as sound as before."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from pytest_postgresql.executors import NoopExecutor

from db.migrate import migrate
from rts import history
from rts.history import make_history
from rts.listings import Listing, listings
from tests.conftest import Db, cloned, open_session
from tests.verified import differences

MARKETS = ("ACME", "NOVA", "PIKO")


def nothing(_: str) -> None:
    """Say nothing."""


def rows(db: Db, query: str, *values: Any) -> list[Any]:
    return db.execute(query.encode(), values).fetchall()


@pytest.fixture(scope="module")
def day(template: NoopExecutor) -> Any:
    """A database with a day of history, and what was said while it was made."""
    said: list[str] = []
    with cloned(template) as url:
        make_history(url, listings("ACME"), "7", said.append)
        with open_session(url) as session:
            yield url, session, said


def test_it_says_what_it_does(day: tuple[str, Db, list[str]]) -> None:
    said = day[2]
    assert said[0] == "making up a day of trading in ACME, NOVA, PIKO (seed 7)"
    assert said[1:4] == ["  6 of 24 hours", "  12 of 24 hours", "  18 of 24 hours"]
    assert re.fullmatch(r"  \d+ orders in \d+\.\d s", said[4])


def test_the_day_is_full_and_over(day: tuple[str, Db, list[str]]) -> None:
    db = day[1]
    now = datetime.now(UTC)
    for symbol in MARKETS:
        (found,) = rows(
            db, "SELECT min(executed_at), max(executed_at) FROM trades WHERE symbol = %s", symbol
        )
        assert now - timedelta(hours=25) < found["min"] < now - timedelta(hours=23)
        assert now - timedelta(hours=1) < found["max"] < now
        counts = {
            interval: len(
                rows(db, "SELECT FROM candles(%s, %s, max_rows => 1000)", symbol, interval)
            )
            for interval in ("1m", "5m", "1h")
        }
        assert counts["1m"] == 1000  # as many as one may ask for
        assert counts["5m"] > 280
        assert counts["1h"] >= 24


def test_its_prices_move_but_do_not_jump(day: tuple[str, Db, list[str]]) -> None:
    for found in rows(
        day[1],
        "SELECT max(price) / min(price) AS span, max(abs(price - before) / price) AS jump FROM"
        " (SELECT *, lag(price) OVER (PARTITION BY symbol ORDER BY seq) AS before FROM trades) AS t"
        " GROUP BY symbol",
    ):
        assert Decimal("1.005") < found["span"] < Decimal("1.5")
        assert found["jump"] < Decimal("0.03")


def test_time_runs_back_only_where_the_journal_says_so(day: tuple[str, Db, list[str]]) -> None:
    back = rows(
        day[1],
        "SELECT symbol, seq, event FROM (SELECT *, lag(time) OVER"
        " (PARTITION BY symbol ORDER BY seq) AS before FROM order_events) AS e"
        " WHERE time < before",
    )
    assert back == []
    first = rows(day[1], "SELECT symbol, event FROM order_events WHERE event = 'clock_reset'")
    assert first == [{"symbol": "ACME", "event": "clock_reset"}]


def test_who_trades_has_money_and_nobody_is_refused(day: tuple[str, Db, list[str]]) -> None:
    db = day[1]
    assert rows(db, "SELECT FROM orders WHERE status = 'rejected'") == []
    assert rows(db, "SELECT FROM balances WHERE available < 0 AND account <> 'external'") == []
    assert rows(db, "SELECT FROM balances WHERE account = 'fees' AND total > 0") != []
    deposits = rows(db, "SELECT created_at FROM transfers WHERE kind = 'deposit'")
    begin = datetime.now(UTC) - timedelta(hours=23)
    assert len(deposits) == 2 * 2 * history.TRADERS
    assert all(each["created_at"] < begin for each in deposits)


def test_every_kind_of_order_is_there(day: tuple[str, Db, list[str]]) -> None:
    kinds = rows(
        day[1],
        "SELECT bool_or(display_quantity IS NOT NULL) AS icebergs,"
        " bool_or(stop_price IS NOT NULL) AS stops, bool_or(time_in_force = 'ioc') AS ioc,"
        " bool_or(order_type = 'market') AS market FROM orders GROUP BY symbol",
    )
    assert len(kinds) == len(MARKETS)
    assert all(all(kind.values()) for kind in kinds)


def test_the_audit_finds_nothing(day: tuple[str, Db, list[str]]) -> None:
    assert differences(day[0]) == []


def test_the_engine_is_what_it_was(day: tuple[str, Db, list[str]]) -> None:
    url, db, _ = day
    said: list[str] = []
    migrate(url, said.append)
    assert re.fullmatch(r"0 of \d+ functions and 0 of \d+ views loaded.*", said[-1])
    before = datetime.now(UTC)
    (order,) = rows(db, "SELECT created_at FROM place_order('ACME', 'buy', 1, 1)")
    assert before - timedelta(seconds=1) < order["created_at"] <= datetime.now(UTC)
    rows(db, "SELECT FROM cancel_all_orders('ACME')")


def test_once_is_enough(day: tuple[str, Db, list[str]]) -> None:
    url, db, _ = day
    seqs = rows(db, "SELECT symbol, seq FROM last_seqs() ORDER BY 1")
    said: list[str] = []
    make_history(url, listings("ACME"), "8", said.append)
    assert said == []
    assert rows(db, "SELECT symbol, seq FROM last_seqs() ORDER BY 1") == seqs


@pytest.fixture
def hour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a day have an hour: what is asked here needs no more."""
    monkeypatch.setattr(history, "MINUTES", 60)


@pytest.mark.usefixtures("hour")
def test_the_same_seed_makes_the_same_day(template: NoopExecutor) -> None:
    days = []
    for seed in ("one", "one", "two"):
        with cloned(template) as url:
            make_history(url, listings("ACME"), seed, nothing)
            with open_session(url) as db:
                days.append(rows(
                    db,
                    "SELECT order_id, symbol, account, side, quantity, price, stop_price, status,"
                    " traded_quantity, average_traded_price FROM orders ORDER BY order_id",
                ))  # fmt: skip
    assert len(days[0]) > 200
    assert days[0] == days[1] != days[2]


@pytest.mark.usefixtures("hour")
def test_a_market_that_somebody_used_is_left_alone(database_url: str, db: Db) -> None:
    rows(db, "SELECT FROM place_order('ACME', 'buy', 1, 1)")
    rows(db, "SELECT FROM create_instrument('NOVA', 0.5)")  # other terms, no money, no event
    make_history(database_url, listings("ACME"), "7", nothing)
    assert rows(db, "SELECT seq FROM last_seqs() WHERE symbol = 'ACME'") == [{"seq": 1}]
    (nova,) = rows(db, "SELECT count(*) AS n, count(DISTINCT mod(price, 0.5)) AS grid FROM trades"
                       " WHERE symbol = 'NOVA'")  # fmt: skip
    assert nova["n"] > 50
    assert nova["grid"] == 1
    assert differences(database_url) == []


@pytest.mark.usefixtures("hour")
def test_what_fails_has_changed_nothing(
    database_url: str, connect: Callable[..., Db], monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = Listing(symbol="not a symbol", price=Decimal(1))
    with pytest.raises(psycopg.Error, match="invalid_instrument"):
        make_history(database_url, [*listings("ACME"), bad], "7", nothing)

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(history.Day, "_change", fail)
    with pytest.raises(KeyboardInterrupt):
        make_history(database_url, listings("ACME"), "7", nothing)
    db = connect()
    assert rows(db, "SELECT symbol, seq FROM last_seqs()") == [{"symbol": "ACME", "seq": 0}]
    said: list[str] = []
    migrate(database_url, said.append)
    assert re.fullmatch(r"0 of \d+ functions and 0 of \d+ views loaded.*", said[-1])


def test_nobody_sees_the_clock_meanwhile(
    database_url: str, connect: Callable[..., Db], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another session trades in a market of its own while the day is played."""
    other = connect()
    rows(other, "SELECT FROM create_instrument('OTHER')")
    stamps: list[datetime] = []
    play = history.Day.play

    def play_and_look(day: history.Day, minute: int) -> None:
        play(day, minute)
        if minute % 20 == 0:
            stamps.extend(
                each["created_at"]
                for each in rows(other, "SELECT created_at FROM place_order('OTHER', 'buy', 1, 1)")
            )

    monkeypatch.setattr(history.Day, "play", play_and_look)
    monkeypatch.setattr(history, "MINUTES", 60)
    began = datetime.now(UTC) - timedelta(seconds=1)
    markets = [replace(listing, symbol=f"{listing.symbol}2") for listing in listings("ACME")]
    make_history(database_url, markets, "7", nothing)
    assert len(stamps) == 3
    assert all(began < stamp <= datetime.now(UTC) for stamp in stamps)
