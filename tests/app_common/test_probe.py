"""/health of both services says whether an order can be placed, and who is in the way."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from app_common.alarms import ALARMS
from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from tests.clients import metric, new_symbol
from tests.conftest import Db, open_session
from tests.processes import Services, running_services
from tests.waiting import wait_until

DOCS = Path(__file__).parents[2] / "docs"
HOLDS = {
    "an order that is not committed": "SELECT place_order(%(symbol)s, 'buy', 1, 1)",
    "the operator's row lock": "SELECT FROM core.instrument WHERE symbol = %(symbol)s FOR UPDATE",
    "within a savepoint": "SAVEPOINT s; SELECT place_order(%(symbol)s, 'buy', 1, 1)",
    "a whole table": "LOCK TABLE core.event IN SHARE MODE",
    "an index that is made": "CREATE INDEX later ON core.orders (price)",
}


def health(url: str) -> tuple[int, dict[str, Any]]:
    answer = httpx.get(f"{url}/health")
    return answer.status_code, answer.json()


def codes(url: str) -> set[str]:
    return {alarm["code"] for alarm in health(url)[1]["alarms"]}


def is_raised(url: str, code: str) -> bool:
    return code in codes(url)


def counts(url: str, number: int) -> bool:
    return metric(url, 'rts_alarms{code="market_held"}') == number


def is_well(url: str) -> bool:
    return health(url)[0] == 200


def knows_the_disk(url: str) -> bool:
    return health(url)[1]["probe"]["disk_free_bytes"] is not None


@contextmanager
def holding(url: str, statement: str, symbol: str) -> Iterator[Db]:
    with open_session(
        url, cursor_factory=psycopg.ClientCursor, application_name="sitter"
    ) as sitter:
        sitter.execute("BEGIN")
        sitter.execute(statement.encode(), {"symbol": symbol})
        yield sitter
        sitter.execute("ROLLBACK")


@pytest.mark.parametrize("what", HOLDS)
def test_a_market_that_is_held_is_named_with_its_holder(
    services: Services, api: httpx.Client, what: str
) -> None:
    symbol = new_symbol(api)
    urls = (services.main_url, services.matching_url)
    with holding(services.database_url, HOLDS[what], symbol) as sitter:
        for url in urls:
            wait_until(partial(is_raised, url, "market_held"))
            status, body = health(url)
            assert status == 503
            told = next(holder for holder in body["holders"] if holder["symbol"] == symbol)
            assert (told["pid"], told["application"]) == (sitter.info.backend_pid, "sitter")
            assert told["role"] == sitter.info.user
            assert told["seconds"] >= 1
            assert len(body["holders"]) <= 20
            (alarm,) = (each for each in body["alarms"] if each["code"] == "market_held")
            assert symbol in alarm["message"] or len(body["holders"]) > 5
            assert metric(url, "rts_market_held_seconds") >= 1
            wait_until(partial(counts, url, 1))
    for url in urls:
        wait_until(partial(is_well, url))
        assert health(url)[1]["holders"] == []
        wait_until(partial(counts, url, 0))


def test_who_only_reads_or_holds_a_market_that_is_halted_holds_nothing(
    services: Services, api: httpx.Client, sql: Db
) -> None:
    symbol = new_symbol(api)
    sql.execute("SELECT set_instrument_status(%s, 'halted')", [symbol])
    looks = 'rts_housekeeping_rounds_total{duty="watchdog"}'
    with (
        holding(services.database_url, "SELECT count(*) FROM orders", symbol),
        holding(services.database_url, HOLDS["the operator's row lock"], symbol),
    ):
        before = metric(services.matching_url, looks)
        wait_until(lambda: metric(services.matching_url, looks) > before + 4)
        assert health(services.main_url)[0] == 200


def test_a_flood_of_questions_does_not_probe(services: Services, sql: Db) -> None:
    """Each write of a probe is a transaction; asking for what it found is none."""
    before = health(services.main_url)[1]["probe"]
    assert before["age_seconds"] < 5
    assert before["disk_free_bytes"] is None  # not our server, so not our disk
    row = sql.execute("SELECT pg_current_xact_id()::text::bigint AS xid").fetchone()
    with httpx.Client() as client:
        for _ in range(1000):
            client.get(f"{services.main_url}/health")
    after = sql.execute("SELECT pg_current_xact_id()::text::bigint AS xid").fetchone()
    assert row is not None
    assert after is not None
    assert after["xid"] - row["xid"] < 500  # those of the time it took


def test_the_disk_of_an_embedded_server_is_looked_at(tmp_path: Path) -> None:
    with EmbeddedServer(tmp_path / "data") as server:
        migrate(server.url, report=lambda _: None)
        with running_services("", tmp_path, RTS_DATA_DIR=str(tmp_path / "data")) as services:
            for url in (services.main_url, services.matching_url):
                wait_until(partial(knows_the_disk, url))
                free = health(url)[1]["probe"]["disk_free_bytes"]
                assert free > 0
                assert ("disk_low" in codes(url)) == (free < 1 << 30)
                assert metric(url, "rts_disk_free_bytes") > 0


def exported(url: str) -> set[str]:
    """Return the names of all samples that /metrics has."""
    families = text_string_to_metric_families(httpx.get(f"{url}/metrics").text)
    return {
        name for family in families for name in (family.name, *(s.name for s in family.samples))
    }


def test_every_alarm_has_a_rule_that_prometheus_can_ask(services: Services) -> None:
    rules = [
        rule
        for group in yaml.safe_load((DOCS / "alerts.yml").read_text())["groups"]
        for rule in group["rules"]
    ]
    known = exported(services.main_url) | exported(services.matching_url)
    asked: set[str] = set()
    for rule in rules:
        assert rule["alert"]
        assert re.fullmatch(r"\d+[sm]", rule["for"])
        assert rule["labels"]["severity"] in ("page", "ticket")
        assert rule["annotations"]["summary"]
        names = set(re.findall(r"\brts_\w+", rule["expr"]))
        assert names <= known | {"rts_disk_free_bytes"}, rule
        asked |= set(re.findall(r'code="(\w+)"', rule["expr"]))
    assert asked == set(ALARMS)
    assert len({rule["alert"] for rule in rules}) == len(rules)
    text = (DOCS / "OPERATION.md").read_text()
    table = dict(re.findall(r"^\| `(\w+)` \| (200|503) \|", text, re.MULTILINE))
    assert table == {code: str(status) for code, status in ALARMS.items()}
