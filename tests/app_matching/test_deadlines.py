"""What has a deadline is done in time, whatever else is to be done and whoever holds a market."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import httpx
import pytest

from tests.clients import metric, new_symbol
from tests.conftest import Db, Server, open_session, superuser_url
from tests.db.market import call
from tests.processes import Services
from tests.waiting import wait_until

LATE = timedelta(seconds=2)
"""How much later than its time something may happen."""


def one(sql: Db, query: str, *arguments: object) -> Any:
    """Return the only value of a query."""
    row = sql.execute(query.encode(), arguments).fetchone()
    assert row is not None
    return next(iter(row.values()))


def ended_at(sql: Db, order_id: int) -> tuple[str, datetime] | None:
    """Return how and when an order ended by the journal; None: it is in the market yet."""
    rows = sql.execute(
        "SELECT reason, time FROM order_history(%s) WHERE event IN ('canceled', 'expired')",
        [order_id],
    ).fetchall()
    return (str(rows[0]["reason"]), rows[0]["time"]) if rows else None


def mortal(sql: Db, symbol: str, seconds: float, **more: Any) -> tuple[int, datetime]:
    """Place an order that lives so long; return its id and when it ends."""
    end = one(sql, "SELECT clock_timestamp() + make_interval(secs => %s)", seconds)
    order = call(
        sql, "place_order", symbol=symbol, side="buy", quantity=1, price=1, expires_at=end,
        time_in_force="gtd", **more,
    )  # fmt: skip
    return order["order_id"], end


def resting(sql: Db, symbol: str, account: str, **more: Any) -> int:
    order = call(
        sql, "place_order", symbol=symbol, side="buy", quantity=1, price=1, account=account, **more
    )
    return int(order["order_id"])


def alarms(services: Services) -> dict[str, str]:
    health = httpx.get(f"{services.matching_url}/health").json()
    assert health["status"] == ("degraded" if health["alarms"] else "ok")
    return {alarm["code"]: alarm["message"] for alarm in health["alarms"]}


@contextmanager
def trading(url: str, symbol: str, callers: int) -> Iterator[None]:
    """Callers who trade with one another as fast as they can."""
    stop = threading.Event()

    def trade(side: str) -> None:
        with open_session(url) as session:
            while not stop.is_set():
                call(session, "place_order", symbol=symbol, side=side, quantity=1, price=100)

    threads = [
        threading.Thread(target=trade, args=(("buy", "sell")[number % 2],))
        for number in range(callers)
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


@contextmanager
def holding(url: str, *symbols: str) -> Iterator[Db]:
    """Somebody who forgot a transaction in which he placed orders."""
    with open_session(url) as session:
        session.execute("BEGIN")
        for symbol in symbols:
            call(session, "place_order", symbol=symbol, side="sell", quantity=1, price=900)
        yield session


def test_a_busy_market_that_is_pruned_keeps_no_deadline_waiting(
    services: Services, sql: Db
) -> None:
    """Many markets, one of them with more heads than are kept, and more with every order."""
    sql.execute("SELECT count(create_instrument('BUSY' || n)) FROM generate_series(1, 600) AS n")
    symbol = "BUSY1"
    sql.execute(
        "SELECT count(*) FROM generate_series(1, 3000) AS n,"
        " LATERAL place_order(%s, 'buy', 1, 1 + n %% 2)",
        [symbol],
    )
    kept = json.dumps([{"symbol": symbol, "side": "buy", "quantity": 1, "price": 2}] * 1000)
    while one(sql, "SELECT seq FROM last_seqs() WHERE symbol = %s", symbol) < 101_000:
        sql.execute("SELECT count(*) FROM place_orders(%s)", [kept])
    heads = "SELECT count(*) FROM core.head JOIN core.instrument USING (instrument_id)"
    with trading(services.database_url, symbol, callers=4):
        wait_until(lambda: one(sql, f"{heads} WHERE symbol = %s AND seq < 1000", symbol) == 0)
        for round_ in range(3):
            account = f"busy-{round_}"
            mortals = [mortal(sql, market, 1) for market in (symbol, "BUSY2")]
            fires = one(sql, "SELECT cancel_all_after(%s, 1)", account)
            silent = [(resting(sql, market, account), fires) for market in (symbol, "BUSY3")]
            for order_id, end in mortals + silent:
                wait_until(partial(ended_at, sql, order_id), timeout=15)
                how, when = ended_at(sql, order_id) or ("", end)
                assert how == ("expired" if (order_id, end) in mortals else "cancel_all_after")
                assert when - end < LATE
        assert alarms(services) == {}
    assert metric(services.matching_url, 'rts_housekeeping_done_total{duty="chores"') > 0


def test_a_held_market_keeps_no_other_waiting_and_loses_no_switch(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    """Its own orders end as soon as it is let go, also if the switch was armed anew meanwhile."""
    held, other, free = (new_symbol(api) for _ in range(3))
    kept_waiting = [
        resting(sql, held, "two-markets"),
        resting(sql, held, "two-markets", stop_price=50),
        mortal(sql, other, 3)[0],  # not before it is held
    ]
    with holding(services.database_url, held, other) as holder:
        late = call(  # is entering when the switch fires
            holder, "place_order", symbol=held, side="buy", quantity=1, price=2,
            account="two-markets",
        )  # fmt: skip
        for round_ in range(3):
            order_id, end = mortal(sql, free, 1)
            silent = resting(sql, free, "two-markets")
            fires = one(sql, "SELECT cancel_all_after('two-markets', 1)")
            for ends, due, how in ((order_id, end, "expired"), (silent, fires, "cancel_all_after")):
                wait_until(partial(ended_at, sql, ends), timeout=15)
                found = ended_at(sql, ends)
                assert found is not None
                assert (found[0], found[1] - due < LATE) == (how, True), round_
        one(sql, "SELECT cancel_all_after('two-markets', 3600)")
        survivor = resting(sql, free, "two-markets")
        wait_until(lambda: "market_held" in alarms(services))
        assert held in alarms(services)["market_held"]
        assert "deadlines_wait" in alarms(services)
        for url in (services.matching_url, services.main_url):
            assert httpx.get(f"{url}/health").status_code == 503
        assert [ended_at(sql, order) for order in kept_waiting] == [None] * 3
        holder.execute("COMMIT")
    kept_waiting.append(late["order_id"])
    wait_until(lambda: all(ended_at(sql, order) for order in kept_waiting), timeout=10)
    hows = [(ended_at(sql, order) or ("",))[0] for order in kept_waiting]
    assert hows == ["cancel_all_after", "cancel_all_after", "expired", "cancel_all_after"]
    wait_until(lambda: alarms(services) == {})
    wait_until(lambda: one(sql, "SELECT count(*) FROM core.fired_switch") == 0)
    assert ended_at(sql, survivor) is None


def test_canceling_all_waits_for_no_market_where_nothing_is_live(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    mine, held = new_symbol(api), new_symbol(api)
    order = resting(sql, mine, "leaving")
    with holding(services.database_url, held):
        answer = api.delete("/orders", params={"account": "leaving"}, timeout=5)
    assert [report["order_id"] for report in answer.json()] == [str(order)]


BROKEN = "BEGIN RAISE 'broken on purpose'; END"
GUARDS = {
    "fire_cancel_after": BROKEN,
    "due_orders": BROKEN,
    "end_due_orders": BROKEN,
    "take_lease": BROKEN,
    "end_idle_transactions": BROKEN,
    "watchdog_faults": "SELECT ARRAY[(1 / 0)::text]",
    "touched": BROKEN,
    "roll_candles": BROKEN,
    "prune_heads": BROKEN,
    "make_checkpoints": BROKEN,
    "seal_markets": BROKEN,
    "end_holders": BROKEN,
    "market_times": "SELECT 1, 'x'::text, now(), interval '1 s' * (1 / 0)",
}
"""Every function that housekeeping calls, and a body that fails."""


@pytest.fixture
def superuser(server: Server, services: Services) -> Iterator[Db]:
    """A session of one who can break a function in place."""
    with open_session(superuser_url(server, services.database_url)) as session:
        yield session


@pytest.mark.parametrize("guard", GUARDS)
def test_a_guard_that_fails_is_told(
    services: Services, api: httpx.Client, sql: Db, superuser: Db, guard: str
) -> None:
    """Once in the log, in /health while it lasts; and what does not need it goes on."""
    symbol = new_symbol(api)
    body = one(sql, "SELECT prosrc FROM pg_proc WHERE oid = %s::regproc", f"service.{guard}")
    superuser.execute("UPDATE pg_proc SET prosrc = %s WHERE oid = %s::regproc",
                      [GUARDS[guard], f"service.{guard}"])  # fmt: skip
    try:
        order, _ = mortal(sql, symbol, 0.5)
        assert resting(sql, symbol, "somebody") > 0
        wait_until(lambda: alarms(services).keys() & {"housekeeping_fails", "feed_late"})
        needed = ("take_lease", "due_orders", "end_due_orders")
        if guard not in needed:
            wait_until(lambda: ended_at(sql, order), timeout=10)
    finally:
        superuser.execute("UPDATE pg_proc SET prosrc = %s WHERE oid = %s::regproc",
                          [body, f"service.{guard}"])  # fmt: skip
    wait_until(lambda: ended_at(sql, order), timeout=15)
    wait_until(lambda: alarms(services) == {})
