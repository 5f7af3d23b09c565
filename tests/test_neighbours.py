"""A neighbour with a plain login: what he can hold, for how long, and what goes on meanwhile."""

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from tests.conftest import Db, Server, open_session
from tests.processes import Services, running_services
from tests.waiting import wait_until

HOLD = 1.0
"""Seconds that he may hold a market here."""

ORDER = {"side": "buy", "quantity": "1", "price": "1"}
PRESENT = "SELECT FROM pg_stat_activity WHERE usename = %s"
HELD = "SELECT order_id FROM place_order('ACME', 'buy', 1, 0.5)"


_numbers = count(1)


@dataclass
class Street:
    """Services, and the way in of a stranger."""

    services: Services
    sql: Db
    name: str = ""
    url: str = ""
    """The way in of a stranger; each test has one of its own."""

    def ended(self) -> int:
        row = self.sql.execute(
            "SELECT count(*) AS n FROM ended_sessions WHERE db_user = %s", [self.name]
        ).fetchone()
        assert row is not None
        return int(row["n"])

    def post(self) -> float:
        """Place an order; return the seconds that it took."""
        began = time.monotonic()
        answer = httpx.post(f"{self.services.main_url}/orders", json=ORDER, timeout=30)
        assert answer.status_code == 201, answer.text
        return time.monotonic() - began


@pytest.fixture(scope="module")
def street(
    server: Server, module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Street]:
    with pytest.MonkeyPatch.context() as patch, open_session(module_database_url) as db:
        may = "SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole)"
        if not db.execute(may).rowcount:
            pytest.skip("whoever may make no roles makes no strangers")
        patch.setenv("RTS_HOLD_SECONDS", str(HOLD))
        with running_services(module_database_url, tmp_path_factory.mktemp("street")) as all_:
            yield Street(all_, db)


@pytest.fixture(autouse=True)
def _neighbour(street: Street) -> Iterator[None]:
    street.name = f"neighbour_{next(_numbers)}"
    street.url = _as(street.services.database_url, street.name)
    street.sql.execute(f"CREATE ROLE {street.name} LOGIN PASSWORD 'x'".encode())
    yield
    wait_until(lambda: not street.sql.execute(PRESENT, [street.name]).rowcount)
    street.sql.execute(f"DROP ROLE {street.name}".encode())


def is_ended(session: Db) -> None:
    with pytest.raises(psycopg.OperationalError):
        session.execute("SELECT 1")


def test_who_sleeps_in_the_statement_that_placed_an_order_is_ended(street: Street) -> None:
    before = street.ended()
    with open_session(street.url) as neighbour:
        statement = HELD.replace("order_id", "order_id, pg_sleep(60)")
        sleeper = threading.Thread(target=_swallow, args=(neighbour, statement))
        sleeper.start()
        wait_until(lambda: _holds(street))
        assert street.post() < HOLD + 4
        sleeper.join(10)
        assert not sleeper.is_alive()
    wait_until(lambda: street.ended() == before + 1)
    row = street.sql.execute("SELECT * FROM ended_sessions ORDER BY ended_at DESC").fetchone()
    assert row is not None
    assert (row["db_user"], row["state"]) == (street.name, "active")


def test_who_pings_is_ended(street: Street) -> None:
    with open_session(street.url) as neighbour:
        neighbour.execute("BEGIN")
        neighbour.execute(HELD)
        with pytest.raises(psycopg.OperationalError):
            _repeat(neighbour, "SELECT pg_sleep(0.01)")
        assert street.post() < 1


def test_a_cursor_holds_no_longer(street: Street) -> None:
    with open_session(street.url) as neighbour:
        neighbour.execute("BEGIN")
        neighbour.execute(f"DECLARE c CURSOR FOR {HELD}")
        neighbour.execute("FETCH 1 FROM c")
        assert street.post() < HOLD + 4
        is_ended(neighbour)


def test_who_holds_markets_again_and_again_is_kept_out_for_a_minute(street: Street) -> None:
    kept_out = "SELECT until - clock_timestamp() AS left FROM core.kept_out"
    for _ in range(3):
        before = street.ended()
        with open_session(street.url) as neighbour:
            neighbour.execute("BEGIN")
            neighbour.execute(HELD)
            with pytest.raises(psycopg.OperationalError):
                _repeat(neighbour, "SELECT pg_sleep(0.01)")
        wait_until(lambda before=before: street.ended() == before + 1)  # type: ignore[misc]
    assert street.sql.execute(kept_out).rowcount == 1
    with open_session(street.url) as neighbour:
        for call in (
            HELD,
            "SELECT * FROM cancel_all_orders('ACME')",
            "SELECT cancel_all_after('vip', 600)",
            'SELECT place_orders(\'[{"symbol": "ACME", "side": "buy", "quantity": 1}]\')',
        ):
            with pytest.raises(psycopg.Error) as refused:
                neighbour.execute(call.encode())
            assert refused.value.sqlstate == "RT429", call
            assert "kept_out" in str(refused.value)
        assert neighbour.execute("SELECT * FROM order_book('ACME')").rowcount >= 0
    assert street.post() < 1
    row = street.sql.execute(kept_out).fetchone()
    assert row is not None
    assert 0 < row["left"].total_seconds() <= 60
    street.sql.execute("UPDATE core.kept_out SET until = clock_timestamp()")
    with open_session(street.url) as neighbour:
        assert neighbour.execute(HELD).rowcount == 1


def test_who_waits_for_something_of_his_own_while_he_holds_a_market_is_ended(
    street: Street,
) -> None:
    with open_session(street.url) as other, open_session(street.url) as neighbour:
        other.execute("SELECT pg_advisory_lock(5)")
        neighbour.execute("BEGIN")
        neighbour.execute(HELD)
        _swallow(neighbour, "SELECT pg_advisory_lock(5)")
        is_ended(neighbour)
        assert street.post() < 1


def test_who_holds_the_name_of_an_account_without_a_market_is_ended(street: Street) -> None:
    with open_session(street.url) as neighbour:
        neighbour.execute("BEGIN")
        neighbour.execute("SELECT cancel_all_after('vip', 600)")
        answer = httpx.post(
            f"{street.services.main_url}/orders/cancel_all_after",
            json={"account": "vip", "seconds": 60},
            timeout=30,
        )
        assert answer.status_code == 200, answer.text
        is_ended(neighbour)


def test_those_who_wait_for_their_turn_are_not_ended(street: Street) -> None:
    before = street.ended()
    with open_session(street.url) as neighbour, open_session(street.url) as patient:
        neighbour.execute("BEGIN")
        neighbour.execute(HELD)
        assert patient.execute(HELD).rowcount == 1
        is_ended(neighbour)
        wait_until(lambda: street.ended() > before)
        assert patient.execute("SELECT 1 AS one").fetchone() == {"one": 1}
    assert street.ended() == before + 1


def test_readers_are_left_alone(street: Street) -> None:
    before = street.ended()
    with open_session(street.url) as reader, open_session(street.url) as neighbour:
        reader.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        reader.execute("SELECT count(*) FROM orders")
        neighbour.execute("BEGIN")
        neighbour.execute(HELD)
        wait_until(lambda: street.ended() == before + 1)
        is_ended(neighbour)
        assert reader.execute("SELECT count(*) FROM orders").rowcount == 1


def test_advisory_locks_of_any_number_stop_nobody(street: Street) -> None:
    with open_session(street.url) as neighbour:
        for first in (7482, 7483, 7484):
            neighbour.execute(
                "SELECT pg_advisory_lock(%s, n) FROM generate_series(0, 50) n", [first]
            )
        neighbour.execute("SELECT pg_advisory_lock(n) FROM unnest(ARRAY[7482001, 7472101]) AS n")
        assert street.post() < 1
        soon = street.sql.execute(
            "SELECT order_id FROM place_order('ACME', 'buy', 1, 0.4, time_in_force => 'gtd',"
            " expires_at => clock_timestamp() + interval '300 ms')"
        ).fetchone()
        assert soon is not None
        wait_until(
            lambda: (
                street.sql.execute(
                    "SELECT FROM order_history(%s) WHERE event = 'expired'", [soon["order_id"]]
                ).rowcount
            )
        )
        migrate(street.services.database_url, report=lambda _: None)


def test_a_full_queue_of_notifications_stops_no_order(tmp_path: Path) -> None:
    """He listens in an open transaction, and another of his sessions fills the queue."""
    server = EmbeddedServer(tmp_path / "small")
    with server, open_session(server.url) as owner:
        row = owner.execute("SELECT current_setting('server_version_num')::int AS n").fetchone()
        if row is None or row["n"] < 170000:
            pytest.skip("the queue cannot be made small before PostgreSQL 17")
    server.administer("ALTER SYSTEM SET max_notify_queue_pages = 64;\n\n")
    with server:
        migrate(server.url, report=lambda _: None)
        with open_session(server.url) as owner:
            owner.execute("CREATE ROLE filler LOGIN PASSWORD 'x'")
            url = _as(server.url, "filler")
            with open_session(url) as deaf, open_session(url) as filler:
                deaf.execute("LISTEN x")
                deaf.execute("BEGIN")
                deaf.execute("SELECT 1")
                with pytest.raises(psycopg.errors.ProgramLimitExceeded):
                    _repeat(filler, "SELECT pg_notify('x', repeat('x', 7900) || random())")
                for _ in range(3):
                    assert owner.execute(HELD).rowcount == 1
                deaf.execute("ROLLBACK")
            assert owner.execute(HELD).rowcount == 1
            owner.execute("LISTEN rts_events")
            owner.execute(HELD)
            assert len([*owner.notifies(timeout=5, stop_after=1)]) == 1


PLANNER = """
SELECT name, vartype, setting, max_val FROM pg_settings
WHERE context = 'user' AND category LIKE 'Query Tuning%' AND vartype IN ('bool', 'real')
ORDER BY name
"""


def test_no_planner_setting_of_his_makes_a_command_walk_a_table(
    street: Street,
) -> None:
    with open_session(street.url) as neighbour:
        for row in neighbour.execute(PLANNER).fetchall():
            worst = "off" if row["vartype"] == "bool" else row["max_val"]
            name = sql.Identifier(row["name"])
            neighbour.execute(sql.SQL("SET {} = {}").format(name, sql.Literal(worst)))
        neighbour.execute("SET seq_page_cost = 0")
        with neighbour.transaction():
            placed = neighbour.execute(
                "SELECT order_id FROM place_order('ACME', 'sell', 5, 200, account => 'n',"
                " client_order_id => 'n1')"
            ).fetchone()
            assert placed is not None
            neighbour.execute("SELECT modify_order(%s, quantity => 3)", [placed["order_id"]])
            neighbour.execute("SELECT modify_order(%s, price => 199)", [placed["order_id"]])
            neighbour.execute("SELECT count(*) FROM cancel_all_orders('ACME', 'n')")
            walked = neighbour.execute(
                "SELECT relname, seq_scan FROM pg_stat_xact_user_tables"
                " WHERE schemaname = 'core' AND seq_scan > 0"
                " AND relname NOT IN ('instrument', 'account', 'cancel_after', 'access')"
            ).fetchall()
        assert walked == []


def _as(url: str, role: str) -> str:
    parts: dict[str, Any] = conninfo_to_dict(url)
    return make_conninfo(**parts | {"user": role, "password": "x"})


def _holds(street: Street) -> bool:
    return bool(
        street.sql.execute(
            "SELECT FROM service.market_holders() JOIN pg_stat_activity USING (pid)"
            " WHERE usename = %s",
            [street.name],
        ).rowcount
    )


def _repeat(session: Db, statement: str) -> None:
    for _ in range(1000):
        session.execute(statement.encode())


def _swallow(session: Db, statement: str) -> None:
    with suppress(psycopg.OperationalError):
        session.execute(statement.encode())
