"""An epoch names a history: it is told everywhere, and whoever followed another one is told."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import ExitStack, aclosing
from typing import Any
from uuid import uuid4

import httpx
import pytest

from rts.client import EpochChanged, books, order_events, trades
from tests.clients import listening, place
from tests.conftest import Db
from tests.processes import Services

SOCKETS = (
    "/order_updates?symbol={}", "/order_book_updates?symbol={}", "/candle_updates?symbol={}",
    "/ticker_updates?symbol={}", "/trade_updates?symbol={}", "/trade_updates",
    "/balance_updates?account={}",
)  # fmt: skip
FOLLOWING = (
    "/order_updates?symbol={}", "/order_updates", "/order_book_updates?symbol={}",
    "/trade_updates?symbol={}", "/trade_updates", "/balance_updates?account={}",
)  # fmt: skip
RESUMING = ("/order_updates?symbol={}&from_seq=1", "/trade_updates?symbol={}&from_seq=1")


def base(services: Services, path: str) -> str:
    return services.matching_ws if path.startswith("/trade") else services.main_ws


def present(sql: Db) -> str:
    row = sql.execute("SELECT epoch FROM epochs ORDER BY number DESC LIMIT 1").fetchone()
    assert row is not None
    return str(row["epoch"])


def noted(sql: Db, symbol: str, ahead: int) -> str:
    """Return a note of which the last events of a symbol are not in the database."""
    position = sql.execute("SELECT * FROM service.position(NULL)").fetchone()
    last = sql.execute("SELECT seq FROM last_seqs() WHERE symbol = %s", [symbol]).fetchone()
    assert position is not None
    assert last is not None
    return json.dumps(
        {
            "first": str(position["first"]), "epoch": str(position["epoch"]),
            "wal": position["wal"], "order_id": position["order_id"] + ahead,
            "trade_id": position["trade_id"], "seqs": {symbol: last["seq"] + ahead},
        }
    )  # fmt: skip


def lose(sql: Db, symbol: str, ahead: int = 3) -> str:
    """Let the database have lost events; return the epoch that began."""
    row = sql.execute("SELECT service.declare_loss(%s)", [noted(sql, symbol, ahead)]).fetchone()
    assert row is not None
    assert row["declare_loss"] is not None
    return str(row["declare_loss"])


@pytest.fixture
def traded(api: httpx.Client, symbol: str) -> str:
    """A symbol with a trade and a resting order."""
    place(api, symbol, "sell", "5", "10")
    place(api, symbol, "buy", "3", "10")
    return symbol


@pytest.fixture
def lost(sql: Db, api: httpx.Client, traded: str) -> Iterator[tuple[str, str]]:
    """A symbol of which events were lost, and the epoch before; accepted afterwards."""
    before = present(sql)
    lose(sql, traded)
    yield traded, before
    sql.execute("SELECT * FROM accept_loss()")


def test_everything_says_the_epoch(
    services: Services, api: httpx.Client, sql: Db, traded: str
) -> None:
    epoch = present(sql)
    for path in SOCKETS:
        with listening(base(services, path) + path.format(traded)) as socket:
            assert socket.next("heartbeat")["epoch"] == epoch, path
    for path in ("/order_book_snapshot?symbol={}", "/order_book_updates?symbol={}"):
        with listening(services.main_ws + path.format(traded)) as socket:
            assert socket.next("snapshot")["epoch"] == epoch, path
    for path in ("/order_book?symbol={}", "/trades", "/trades?symbol={}&from_seq=1", "/health"):
        assert api.get(path.format(traded)).json()["epoch"] == epoch, path
    assert httpx.get(f"{services.matching_url}/health").json()["epoch"] == epoch
    row = sql.execute("SELECT book_snapshot(%s) AS book", [traded]).fetchone()
    assert row is not None
    assert row["book"]["epoch"] == epoch


@pytest.mark.parametrize("path", RESUMING)
def test_who_has_another_epoch_cannot_resume(
    services: Services, sql: Db, traded: str, path: str
) -> None:
    epoch = present(sql)
    url = base(services, path) + path.format(traded)
    with listening(f"{url}&epoch={epoch}") as socket:
        assert socket.next()["seq"] > 0
    for other in (uuid4(), "x", ""):
        with listening(f"{url}&epoch={other}") as socket:
            messages, code, reason = socket.rest()
            assert (code, reason) == (1008, "epoch_changed"), other
            assert messages[-1]["code"] == "epoch_changed"
            assert messages[-1]["epoch"] == epoch
            assert {message["type"] for message in messages} <= {"heartbeat", "error"}


def test_trades_of_another_epoch_are_refused(api: httpx.Client, sql: Db, traded: str) -> None:
    epoch = present(sql)
    for query in ({}, {"from_seq": "1"}):
        query = {"symbol": traded, **query}
        assert api.get("/trades", params=query | {"epoch": epoch}).status_code == 200
        answer = api.get("/trades", params=query | {"epoch": str(uuid4())})
        assert answer.status_code == 409
        assert answer.json()["code"] == "epoch_changed"
        assert answer.json()["epoch"] == epoch
        assert answer.headers["content-type"] == "application/problem+json"


def test_whoever_follows_is_told_when_another_begins(
    services: Services, sql: Db, traded: str
) -> None:
    with ExitStack() as stack:
        sockets = {
            path: stack.enter_context(listening(base(services, path) + path.format(traded)))
            for path in FOLLOWING
        }
        for socket in sockets.values():
            socket.ready()
        epoch = lose(sql, traded)
        for path, socket in sockets.items():
            messages, code, reason = socket.rest()
            assert (code, reason) == (1008, "epoch_changed"), path
            assert messages[-1]["epoch"] == epoch
    sql.execute("SELECT * FROM accept_loss()")


def test_a_market_that_went_back_opens_when_that_was_accepted(
    api: httpx.Client, sql: Db, lost: tuple[str, str]
) -> None:
    symbol, before = lost
    epoch = present(sql)
    assert epoch != before
    order = {"symbol": symbol, "side": "buy", "quantity": 1, "price": 1}
    refused = api.post("/orders", json=order)
    assert (refused.status_code, refused.json()["code"]) == (422, "instrument_halted")
    assert int(refused.json()["order"]["order_id"]) > 1_000_000_000
    health = api.get("/health")
    assert (health.status_code, health.json()["alarms"][0]["code"]) == (503, "went_back")
    assert health.json()["epoch"] == epoch
    journal = sql.execute(
        "SELECT reason FROM order_events WHERE symbol = %s AND event = 'instrument_status'",
        [symbol],
    ).fetchall()
    assert [row["reason"] for row in journal] == ["went_back"]

    for status, wanted in (("open", 409), ("halted", 200), ("open", 409), ("cancel_only", 200),
                           ("open", 409), ("closed", 200), ("open", 409)):  # fmt: skip
        answer = api.put(f"/instruments/{symbol}/status", json={"status": status})
        assert answer.status_code == wanted, answer.text
        if wanted == 409:
            assert answer.json()["code"] == "went_back"
    accepted = sql.execute("SELECT * FROM accept_loss()").fetchall()
    assert [str(row["epoch"]) for row in accepted] == [epoch]
    assert accepted[0]["accepted_by"] is not None
    assert api.get("/health").status_code == 200
    instruments = {
        row["symbol"]: row["status"] for row in sql.execute("SELECT * FROM instruments").fetchall()
    }
    assert instruments["ACME"] == "open"
    assert instruments[symbol] == "closed"  # as somebody wanted it since
    assert api.put(f"/instruments/{symbol}/status", json={"status": "open"}).status_code == 200
    assert api.post("/orders", json=order).status_code == 201
    assert sql.execute("SELECT * FROM accept_loss()").fetchall() == []


def test_what_was_halted_before_stays_so(api: httpx.Client, sql: Db, traded: str) -> None:
    api.put(f"/instruments/{traded}/status", json={"status": "halted"})
    lose(sql, traded)
    assert api.put(f"/instruments/{traded}/status", json={"status": "open"}).status_code == 409
    sql.execute("SELECT * FROM accept_loss()")
    row = sql.execute("SELECT status FROM instruments WHERE symbol = %s", [traded]).fetchone()
    assert row == {"status": "halted"}


def test_cancels_work_meanwhile(api: httpx.Client, sql: Db, traded: str) -> None:
    order = place(api, traded, "buy", "1", "1")
    lose(sql, traded)
    assert api.delete(f"/orders/{order['order_id']}").status_code == 200
    sql.execute("SELECT * FROM accept_loss()")


@pytest.mark.parametrize("change", [
    {"first": str(uuid4())},           # another exchange was in this database
    {"seqs": {}},                      # nothing of it is gone
    {"order_id": 10**15},              # a sequence is ahead of the disk
])  # fmt: skip
def test_what_is_no_loss_declares_none(sql: Db, traded: str, change: dict[str, Any]) -> None:
    note = json.loads(noted(sql, traded, 0)) | change
    assert sql.execute("SELECT service.declare_loss(%s)", [json.dumps(note)]).fetchone() == {
        "declare_loss": None
    }


@pytest.mark.parametrize("change", [
    {"seqs": {"GONE": 0}},             # an instrument is gone
    {"seqs": {"GONE": 9}},
    {"wal": "FFFFFFF/0"},
    {"epoch": str(uuid4())},           # a later epoch of this exchange is gone
])  # fmt: skip
def test_what_is_a_loss_declares_one(sql: Db, traded: str, change: dict[str, Any]) -> None:
    note = json.dumps(json.loads(noted(sql, traded, 0)) | change)
    first = sql.execute("SELECT service.declare_loss(%s) AS epoch", [note]).fetchone()
    assert first is not None
    assert str(first["epoch"]) == present(sql)
    sql.execute("SELECT * FROM accept_loss()")


def test_a_loss_is_declared_once(sql: Db, traded: str) -> None:
    note = noted(sql, traded, 5)
    lose(sql, traded, 5)
    assert sql.execute("SELECT service.declare_loss(%s) AS epoch", [note]).fetchone() == {
        "epoch": None
    }
    sql.execute("SELECT * FROM accept_loss()")


def test_a_stranger_sees_epochs_and_accepts_nothing(sql: Db, services: Services) -> None:
    sql.execute("DROP ROLE IF EXISTS epoch_stranger")
    sql.execute("CREATE ROLE epoch_stranger ROLE CURRENT_USER")
    try:
        sql.execute("SET ROLE epoch_stranger")
        assert sql.execute("SELECT * FROM epochs").fetchall()
        for call in ("accept_loss()", "service.declare_loss('{}')"):
            with pytest.raises(Exception, match="permission denied"):
                sql.execute(f"SELECT * FROM {call}".encode())
    finally:
        sql.execute("RESET ROLE")
        sql.execute("DROP ROLE epoch_stranger")


async def test_the_client_tells_its_user(services: Services, sql: Db, traded: str) -> None:
    async def follow(feed: Any, seen: asyncio.Event) -> EpochChanged:
        async with aclosing(feed):
            try:
                async for _ in feed:
                    seen.set()
            except EpochChanged as changed:
                return changed
        raise AssertionError("the feed ended")

    seen = asyncio.Event(), asyncio.Event()
    feeds = (
        trades(traded, from_seq=1, url=services.matching_ws),
        order_events(traded, from_seq=1, url=services.main_ws),
    )
    tasks = [
        asyncio.ensure_future(follow(feed, event)) for feed, event in zip(feeds, seen, strict=True)
    ]
    book = books(traded, url=services.main_ws)
    async with asyncio.timeout(30), aclosing(book):
        before = (await anext(book)).epoch
        assert before == present(sql)
        for event in seen:
            await event.wait()
        epoch = await asyncio.to_thread(lose, sql, traded)
        assert [changed.epoch for changed in await asyncio.gather(*tasks)] == [epoch, epoch]
        while (await anext(book)).epoch != epoch:
            pass
        with pytest.raises(EpochChanged):
            await anext(trades(traded, from_seq=1, epoch=before, url=services.matching_ws))
    sql.execute("SELECT * FROM accept_loss()")
