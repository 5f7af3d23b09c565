"""What happens without a caller, in one instance of many."""

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import psycopg
import pytest

from tests.clients import metric, new_symbol, place
from tests.conftest import Db, open_session
from tests.processes import Services, await_health, end, free_port, running_services, start_service
from tests.waiting import wait_until


@pytest.fixture(scope="module")
def services(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    """Services that lose patience with idle transactions after a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RTS_IDLE_TRANSACTION_SECONDS", "1")
        with running_services(module_database_url, tmp_path_factory.mktemp("services")) as services:
            yield services


def keeper(sql: Db) -> str | None:
    """Return who has the lease of housekeeping."""
    rows = sql.execute("SELECT owner FROM core.lease WHERE until > clock_timestamp()").fetchall()
    return str(rows[0]["owner"]) if rows else None


@contextmanager
def another_matching(
    database_url: str, folder: Path
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """One more matching service; yields it and its URL."""
    ports = {"main": free_port(), "matching": free_port()}
    url = f"http://127.0.0.1:{ports['matching']}"
    service = start_service("matching", ports, database_url, folder)
    try:
        await_health(url, service, folder / "matching.log")
        yield service, url
    finally:
        end(service)


def status_of(sql: Db, order_id: object) -> str:
    row = sql.execute("SELECT status FROM orders WHERE order_id = %s", [order_id]).fetchone()
    return str((row or {})["status"])


def test_rule_10_orders_expire_by_themselves(api: httpx.Client, symbol: str, sql: Db) -> None:
    row = sql.execute("SELECT clock_timestamp() + interval '1.5 seconds' AS soon").fetchone()
    assert row is not None
    soon = row["soon"].isoformat()
    order = place(api, symbol, "buy", "1", "1", time_in_force="gtd", expires_at=soon)

    def status() -> str:
        stored = sql.execute(
            "SELECT status FROM core.orders WHERE order_id = %s", [order["order_id"]]
        )
        return str((stored.fetchone() or {})["status"])

    assert status() == "new"
    wait_until(lambda: status() == "expired", timeout=10)
    events = sql.execute("SELECT event FROM order_events WHERE symbol = %s ORDER BY seq", [symbol])
    assert [event["event"] for event in events] == ["new", "expired"]


def test_a_dead_mans_switch_cancels_what_its_account_has_open(
    api: httpx.Client, symbol: str, sql: Db
) -> None:
    silent = place(api, symbol, "buy", "1", "1", account="silent")
    other = place(api, symbol, "buy", "1", "1", account="other")
    sql.execute("SELECT cancel_all_after('other', 1)")
    sql.execute("SELECT cancel_all_after('other', 0)")
    sql.execute("SELECT cancel_all_after('silent', 1)")

    def order(order_id: str) -> tuple[str, str | None]:
        found = api.get(f"/orders/{order_id}").json()
        return found["status"], found["cancel_reason"]

    wait_until(lambda: order(silent["order_id"])[0] == "canceled", timeout=10)
    assert order(silent["order_id"])[1] == "cancel_all_after"
    assert order(other["order_id"]) == ("new", None)


def test_a_forgotten_transaction_is_ended(services: Services, api: httpx.Client) -> None:
    symbol = new_symbol(api)
    with open_session(services.database_url) as forgetful:
        forgetful.execute("BEGIN")
        forgetful.execute("SELECT place_order(%s, 'buy', 1, 1)", [symbol])
        order = {"symbol": symbol, "side": "sell", "quantity": 1, "price": 2}
        assert api.post("/orders", json=order).status_code == 201
        with pytest.raises(psycopg.OperationalError):
            forgetful.execute("SELECT 1")
    book = api.get("/order_book", params={"symbol": symbol}).json()
    assert book["bids"] == []


def test_a_reader_may_take_its_time(services: Services, api: httpx.Client, sql: Db) -> None:
    """An auditor's open transaction holds no market: it is left alone."""
    with open_session(services.database_url) as auditor:
        auditor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        auditor.execute("SELECT count(*) FROM orders")
        row = sql.execute("SELECT clock_timestamp() AS now").fetchone()
        assert row is not None
        wait_until(
            lambda: (sql.execute(
                "SELECT clock_timestamp() > %s + interval '2.5 seconds' AS late", [row["now"]]
            ).fetchone() or {})["late"]
        )  # fmt: skip
        assert auditor.execute("SELECT 1 AS alive").fetchone() == {"alive": 1}


def test_books_of_the_past_get_their_checkpoints(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    """However much there is to do, in a market that rests by now."""
    symbol = new_symbol(api)
    order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}
    with sql.transaction():  # housekeeping sees all of it at once
        for _ in range(31):
            sql.execute("SELECT count(*) FROM place_orders(%s)", [json.dumps([order] * 1000)])
    made = (
        "SELECT c.seq, c.quantity FROM core.book_checkpoint AS c"
        " JOIN core.instrument AS i USING (instrument_id) WHERE i.symbol = %s ORDER BY c.seq"
    )
    wait_until(lambda: sql.execute(made, [symbol]).rowcount == 6)
    rows = sql.execute(made, [symbol]).fetchall()
    assert [row["seq"] for row in rows] == [5000 * n for n in range(1, 7)]
    assert [row["quantity"] for row in rows] == [[5000 * n] for n in range(1, 7)]


def test_one_of_several_keeps_house_and_another_follows(
    module_database_url: str, sql: Db, tmp_path: Path
) -> None:
    """Whoever is stopped loses the lease, whoever ends gives it back; nobody works without it."""
    with another_matching(module_database_url, tmp_path) as (second, url):
        wait_until(lambda: keeper(sql) is not None)
        assert metric(url, "rts_housekeeping_lease") == 0
        first = keeper(sql)
        holder = psutil.Process(int(str(first).split(":")[1]))
        assert holder.pid != second.pid
        holder.suspend()
        try:
            sql.execute("SELECT cancel_all_after('hung', 1)")
            order = sql.execute(
                "SELECT order_id FROM place_order('ACME', 'buy', 1, 1, account => 'hung')"
            ).fetchone()
            assert order is not None
            began = time.monotonic()
            wait_until(lambda: status_of(sql, order["order_id"]) == "canceled", timeout=15)
            assert time.monotonic() - began < 9
            assert keeper(sql) not in (None, first)
            assert metric(url, "rts_housekeeping_lease") == 1
        finally:
            holder.resume()
        rounds = 'rts_housekeeping_rounds_total{duty="deadlines"}'
        before = metric(url, rounds)
        wait_until(lambda: metric(url, rounds) > before + 2)
        assert keeper(sql) not in (None, first)
    wait_until(lambda: keeper(sql) == first, timeout=3)  # given back: nobody waits for its end


def test_what_happened_is_sealed_within_moments(
    services: Services, api: httpx.Client, symbol: str, sql: Db
) -> None:
    """A market's events, and transfers."""
    place(api, symbol, "buy", "1", "1")
    api.post("/assets", json={"asset": "SEALED"})
    deposit = {"kind": "deposit", "account": "ann", "asset": "SEALED", "amount": "1"}
    transfer = api.post("/transfers", json=deposit | {"reference": "sealed"}).json()

    def sealed(of: str) -> int:
        rows = sql.execute("SELECT max(seq) AS seq FROM seals WHERE symbol = %s", [of]).fetchall()
        return int(rows[0]["seq"] or 0)

    wait_until(lambda: sealed(symbol) == 1, timeout=10)
    wait_until(lambda: sealed("#transfers") >= int(transfer["transfer_id"]), timeout=10)


@pytest.mark.parametrize("off", [False, True])
def test_health_says_whether_the_books_balance(
    db: Db, database_url: str, tmp_path: Path, off: bool
) -> None:
    db.execute("SELECT create_asset('USD', 2), deposit('ann', 'USD', 5, 'd')")
    if off:  # a line that nothing stands behind
        db.execute(
            "INSERT INTO core.cash (account_id, asset_id, n, occurred_at, kind, change, available)"
            " SELECT account_id, asset_id, 2, now(), 'collect', 0.01, 5.01 FROM core.cash"
            " WHERE available = 5"
        )
    with another_matching(database_url, tmp_path) as (_, url):

        def books() -> str | None:
            told = httpx.get(f"{url}/health").json()
            codes = [alarm["code"] for alarm in told["alarms"]]
            assert ("books_off" in codes) <= off
            return str(told["housekeeping"]["books"])

        wait_until(lambda: books() == ("off: USD by 0.01" if off else "balanced"))
        told = httpx.get(f"{url}/health").json()
        assert ("books_off" in [alarm["code"] for alarm in told["alarms"]]) == off
