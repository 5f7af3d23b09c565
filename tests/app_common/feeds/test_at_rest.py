"""Many markets: what rests costs nothing, pages are read one by one, heartbeats stay small."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from app_main.rest import responses
from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from tests.clients import Message, listening, metric, place
from tests.conftest import Db, open_session
from tests.processes import Services, running_services
from tests.waiting import wait_until

MANY = 3000
READ = """
SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint AS rows
FROM pg_stat_user_tables WHERE schemaname = 'core'
"""


@pytest.fixture(scope="module")
def services(
    module_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Services]:
    """Services of an exchange with many instruments: ACME and M00001 to M03000."""
    with open_session(module_database_url) as session:
        session.execute(
            "SELECT count(create_instrument('M' || lpad(n::text, 5, '0')))"
            " FROM generate_series(1, %s) AS n",
            [MANY],
        )
    with running_services(module_database_url, tmp_path_factory.mktemp("services")) as services:
        yield services


def rounds(services: Services) -> float:
    """Return how many rounds the chores have done, and both feeds at least so many looks."""
    return min(
        metric(services.matching_url, 'rts_housekeeping_rounds_total{duty="chores"}'),
        metric(services.matching_url, "rts_feed_looks_total"),
        metric(services.main_url, "rts_feed_looks_total"),
    )


def rows_read(sql: Db) -> int:
    row = sql.execute(READ).fetchone()
    assert row is not None
    return int(row["rows"])


def pass_rounds(services: Services, number: int) -> None:
    before = rounds(services)
    wait_until(lambda: rounds(services) >= before + number, timeout=60)


@pytest.mark.long
def test_what_rests_is_not_looked_at(services: Services, sql: Db, api: httpx.Client) -> None:
    """Ten rounds of everything read fewer rows than there are instruments; trading is read."""
    pass_rounds(services, 12)  # after a start everything is looked at once
    before = rows_read(sql)
    pass_rounds(services, 10)
    sql.execute("SELECT pg_stat_clear_snapshot()")
    assert rows_read(sql) - before < MANY / 3
    place(api, "M00007", "sell", "1", "5")
    place(api, "M00007", "buy", "1", "5")
    wait_until(lambda: sql.execute("SELECT FROM core.candle").rowcount == 1, timeout=5)
    with listening(f"{services.matching_ws}/trade_updates?from_seq=M00007:1") as socket:
        assert socket.next("trade")["symbol"] == "M00007"


@pytest.mark.parametrize(
    ("path", "model"),
    [("/instruments", responses.InstrumentList), ("/ticker", responses.TickerList)],
)
def test_lists_of_instruments_have_pages(api: httpx.Client, path: str, model: Any) -> None:
    first = api.get(path).json()
    assert len(model.model_validate(first).items) == 100
    symbols: list[str] = []
    cursor: dict[str, str] = {}
    pages = 0
    while True:
        page = api.get(path, params={"limit": 1000, **cursor}).json()
        symbols += [item["symbol"] for item in page["items"]]
        pages += 1
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert symbols == sorted(symbols)
    assert symbols == ["ACME", *(f"M{number:05}" for number in range(1, MANY + 1))]
    assert pages == 4
    exactly = api.get(path, params={"limit": 1, "cursor": first["next_cursor"]}).json()
    assert [item["symbol"] for item in exactly["items"]] == [symbols[100]]
    (only,) = api.get(path, params={"symbol": "M00042"}).json()["items"]
    assert only["symbol"] == "M00042"


@pytest.mark.parametrize("path", ["/instruments", "/ticker"])
@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("limit=0", 400, "invalid_limit"), ("limit=1001", 400, "invalid_limit"),
        ("limit=x", 400, "invalid_limit"), ("cursor=!", 400, "invalid_cursor"),
        ("cursor=", 400, "invalid_cursor"), ("cursor=AA", 400, "invalid_cursor"),
        ("cursor=" + "QUFB" * 30, 400, "invalid_cursor"), ("cursor=w6Q", 400, "invalid_cursor"),
        ("symbol=NOPE", 404, "unknown_symbol"),
        ("depth=5", 400, "unknown_parameter"),
    ],
)  # fmt: skip
def test_pages_that_cannot_be_had(
    api: httpx.Client, path: str, query: str, status: int, code: str
) -> None:
    answer = api.get(f"{path}?{query}")
    assert answer.status_code == status
    assert code in (answer.json()["code"], answer.json()["errors"][0]["code"])


def beats(socket: Any, wanted: int) -> list[Message]:
    return [socket.next("heartbeat") for _ in range(wanted)]


def test_a_heartbeat_to_all_of_many_names_what_changed(
    services: Services, api: httpx.Client
) -> None:
    """The first is complete; one to symbols that were named always is."""
    everything = f"{services.matching_ws}/trade_updates"
    with (
        listening(everything, max_size=None) as all_,
        listening(f"{everything}?symbol=M00001,M00002") as named,
    ):
        first = all_.next("heartbeat")
        while not first["seqs"]:  # the hub was not ready yet
            first = all_.next("heartbeat")
        assert len(first["seqs"]) == MANY + 1
        assert set(first["trade_ids"]) <= {"M00007"}  # the others have none
        named.next("heartbeat")
        (quiet,) = beats(all_, 1)
        assert (quiet["seqs"], quiet["trade_ids"]) == ({}, {})
        place(api, "M00002", "sell", "1", "5")
        told: dict[str, int] = {}
        while not told:
            told = all_.next("heartbeat")["seqs"]
        assert told == {"M00002": 1}
        while (beat := named.next("heartbeat"))["seqs"]["M00002"] != 1:
            pass
        assert beat["seqs"] == {"M00001": 0, "M00002": 1}
        assert beats(all_, 1)[0]["seqs"] == {}


def test_metrics_name_the_symbols_that_changed_last(services: Services, api: httpx.Client) -> None:
    place(api, "M02500", "sell", "1", "5")

    def named() -> list[str]:
        text = httpx.get(f"{services.main_url}/metrics").text
        return [line for line in text.splitlines() if line.startswith("rts_feed_seq{")]

    wait_until(lambda: 'rts_feed_seq{symbol="M02500"} 1.0' in named())
    assert len(named()) == 1000


def test_the_bells_queue_is_emptied_and_told(services: Services, tmp_path: Path) -> None:
    """While nobody else may notify: a listener in a transaction keeps what it has not heard."""
    usage = "rts_notification_queue"
    with psycopg.connect(services.database_url, autocommit=True) as deaf:
        deaf.execute("LISTEN somewhere")
        deaf.execute("BEGIN")
        deaf.execute("SELECT 1")
        with psycopg.connect(services.database_url, autocommit=True) as loud:
            loud.execute(
                "SELECT count(pg_notify('somewhere', repeat('x', 7900) || n))"
                " FROM generate_series(1, 3000) AS n"
            )
        wait_until(lambda: metric(services.matching_url, usage) > 0.001)
        health = httpx.get(f"{services.matching_url}/health").json()
        assert health["housekeeping"]["notification_queue"] > 0.001
    wait_until(lambda: metric(services.matching_url, usage) < 0.001)


def test_a_queue_that_fills_up_is_an_alarm(tmp_path: Path) -> None:
    """On a server whose queue is small. It is over as soon as whoever does not hear has gone."""
    with EmbeddedServer(tmp_path / "server") as server:
        with psycopg.connect(server.url, autocommit=True) as session:
            if session.info.server_version < 170000:
                pytest.skip("the queue's size is fixed before PostgreSQL 17")
        server.stop()
        server.administer("ALTER SYSTEM SET max_notify_queue_pages = 64;\n\n")
        server.start()
        migrate(server.url, report=lambda _: None)
        with running_services(server.url, tmp_path) as services:

            def alarms() -> list[str]:
                body = httpx.get(f"{services.matching_url}/health").json()
                return [alarm["code"] for alarm in body["alarms"]]

            with psycopg.connect(server.url, autocommit=True) as deaf:
                deaf.execute("LISTEN somewhere")
                deaf.execute("BEGIN")
                deaf.execute("SELECT 1")
                with psycopg.connect(server.url, autocommit=True) as loud:
                    loud.execute(
                        "SELECT count(pg_notify('somewhere', repeat('x', 7900) || n))"
                        " FROM generate_series(1, 40) AS n"
                    )
                wait_until(lambda: alarms() == ["notification_queue"])
            wait_until(lambda: alarms() == [])
