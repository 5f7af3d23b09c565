"""A clock that leaps, for real: the server's own is set by libfaketime, where that is installed."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from tests.app_matching.test_deadlines import alarms, ended_at, mortal, one, resting
from tests.clients import metric, new_symbol
from tests.conftest import Db, open_session
from tests.db.market import call
from tests.processes import Services, running_services
from tests.verified import differences
from tests.waiting import wait_until

LIBRARIES = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))

pytestmark = pytest.mark.skipif(not LIBRARIES, reason="libfaketime is not installed")

Clock = Callable[[str], None]


@pytest.fixture(scope="module")
def faked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A migrated database whose clock goes by a file, which is nothing to whoever else runs."""
    folder = tmp_path_factory.mktemp("faked")
    offset = folder / "offset"
    offset.write_text("+0\n")
    folder.chmod(0o755)
    server = EmbeddedServer(folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LD_PRELOAD", str(LIBRARIES[0]))
        patch.setenv("FAKETIME_TIMESTAMP_FILE", str(offset))
        patch.setenv("FAKETIME_NO_CACHE", "1")
        patch.setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        server.start()
    try:
        assert "LD_PRELOAD" not in os.environ
        migrate(server.url, report=lambda _: None)
        yield server.url, offset
    finally:
        server.stop()


@pytest.fixture(scope="module")
def services(
    faked: tuple[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    with running_services(faked[0], tmp_path_factory.mktemp("services")) as services:
        yield services


@pytest.fixture
def clock(faked: tuple[str, Path], services: Services) -> Iterator[Clock]:
    """Sets the clock so far from the right time, and waits until it was looked at."""

    def rounds() -> float:
        return metric(services.matching_url, 'rts_housekeeping_rounds_total{duty="deadlines"}')

    def leap(offset: str) -> None:
        faked[1].write_text(f"{offset}\n")
        before = rounds()
        wait_until(lambda: rounds() >= before + 2)

    yield leap
    leap("+0")
    with open_session(faked[0]) as owner:
        owner.execute("SELECT * FROM reset_clock()")


def trade(sql: Db, symbol: str) -> datetime:
    """Trade and return the stamp of the trade."""
    for side in ("sell", "buy"):
        call(sql, "place_order", symbol=symbol, side=side, quantity=1, price=100)
    stamp: datetime = one(
        sql, "SELECT executed_at FROM trades WHERE symbol = %s ORDER BY seq DESC LIMIT 1", symbol
    )
    return stamp


def now(sql: Db) -> datetime:
    moment: datetime = one(sql, "SELECT clock_timestamp()")
    return moment


def test_a_leap_that_is_put_right_does_not_bind_a_market_to_the_future(
    services: Services, sql: Db, api: httpx.Client, clock: Clock
) -> None:
    symbol, rests = new_symbol(api), new_symbol(api)
    survivor, _ = mortal(sql, symbol, 3600)
    armed = one(sql, "SELECT cancel_all_after('patient', 3600)")
    mine = resting(sql, symbol, "patient")
    trade(sql, symbol)
    clock("+86400")
    assert trade(sql, symbol) > armed + timedelta(hours=12)
    resting(sql, rests, "somebody")
    assert "clock_leapt" in alarms(services)
    wait_until(lambda: one(sql, "SELECT count(*) FROM core.candle") >= 2)  # of both days
    clock("+0")
    wait_until(lambda: {"clock_leapt", "clock_ahead"} <= alarms(services).keys())
    wait_until(lambda: rests in alarms(services)["clock_ahead"])  # where nothing happens
    assert symbol in alarms(services)["clock_ahead"]
    assert 86000 < metric(services.matching_url, "rts_clock_ahead_seconds") < 86400
    assert metric(services.matching_url, "rts_clock_leaps_total") >= 2
    # Accepted and refused by the clock, stamped in order.
    soon, later = (now(sql) + timedelta(hours=hours) for hours in (-1, 1))
    place: dict[str, Any] = {
        "symbol": symbol, "side": "buy", "quantity": 1, "price": 1, "time_in_force": "gtd",
    }  # fmt: skip
    assert call(sql, "place_order", **place, expires_at=later)["status"] == "new"
    refused = call(sql, "place_order", **place, expires_at=soon)
    assert refused["reject_reason"] == "expires_at_in_past"
    assert call(sql, "place_order", **place | {"time_in_force": "day"})["expires_at"] < (
        now(sql) + timedelta(hours=24)
    )
    assert trade(sql, symbol) > now(sql) + timedelta(hours=12)
    assert ended_at(sql, survivor) is None
    assert ended_at(sql, mine) is None
    quick, end = mortal(sql, symbol, 1)
    wait_until(partial(ended_at, sql, quick), timeout=5)
    assert now(sql) - end < timedelta(seconds=5)
    assert differences(services.database_url) == []

    rows = sql.execute("SELECT * FROM reset_clock(%s)", [symbol]).fetchall()
    assert [row["reset_symbol"] for row in rows] == [symbol]
    assert rows[0]["was"] - rows[0]["now"] > timedelta(hours=12)
    assert sql.execute("SELECT * FROM reset_clock(%s)", [symbol]).fetchall() == []
    assert trade(sql, symbol) - now(sql) < timedelta(seconds=1)
    wait_until(lambda: symbol not in alarms(services).get("clock_ahead", ""))
    assert [row["reset_symbol"] for row in sql.execute("SELECT * FROM reset_clock()")] == [rests]
    wait_until(lambda: "clock_ahead" not in alarms(services))
    volume = "SELECT sum(volume) AS volume, max(start) AS last FROM candles(%s, %s)"
    for width in ("1s", "1m", "1h", "1d"):
        wait_until(lambda: one(sql, "SELECT service.roll_candles()") == 0)
        assert one(sql, volume, symbol, width) == 4
    assert differences(services.database_url) == []


@pytest.mark.parametrize("offset", ["-3600", "-90000"])
def test_deadlines_are_met_though_the_clock_was_put_back(
    services: Services, sql: Db, api: httpx.Client, clock: Clock, offset: str
) -> None:
    symbol = new_symbol(api)
    account = f"switched{offset}"
    trade(sql, symbol)
    order, end = mortal(sql, symbol, 4)
    stop, _ = mortal(sql, symbol, 4, stop_price=900)
    one(sql, "SELECT cancel_all_after(%s, 4)", account)
    silent = resting(sql, symbol, account)
    clock(offset)
    for each in (order, stop, silent):
        wait_until(partial(ended_at, sql, each), timeout=8)
    assert ended_at(sql, silent) is not None
    assert (ended_at(sql, order) or ("", end))[1] >= end
    # What comes now goes by the clock as it is.
    late, _ = mortal(sql, symbol, 60)
    quick, _ = mortal(sql, symbol, 1)
    one(sql, "SELECT cancel_all_after(%s, 1)", account)
    silent = resting(sql, symbol, account)
    for each in (quick, silent):
        wait_until(partial(ended_at, sql, each), timeout=5)
    assert ended_at(sql, late) is None
    assert {"clock_leapt", "clock_ahead"} <= alarms(services).keys()
    assert differences(services.database_url) == []
