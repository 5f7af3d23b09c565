"""What happens without a caller, in one instance of many."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest

from tests.clients import new_symbol, place
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


def keepers(sql: Db) -> list[int]:
    """Return the sessions that hold the housekeeping lock."""
    rows = sql.execute(
        "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 7482001 AND granted "
        "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    return [row["pid"] for row in rows]


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


def test_one_of_several_keeps_house_and_another_follows(
    services: Services, sql: Db, tmp_path: Path
) -> None:
    wait_until(lambda: len(keepers(sql)) == 1)
    (first,) = keepers(sql)
    ports = {"main": free_port(), "matching": free_port()}
    second = start_service("matching", ports, services.database_url, tmp_path)
    try:
        await_health(f"http://127.0.0.1:{ports['matching']}", second, tmp_path / "matching.log")
        assert keepers(sql) == [first]
        sql.execute("SELECT pg_terminate_backend(%s)", [first])
        wait_until(lambda: len(keepers(sql)) == 1 and keepers(sql) != [first])
    finally:
        end(second)
