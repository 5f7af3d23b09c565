"""The Python client: each event once and in order, whatever happens to its connection."""

import asyncio
import os
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, contextmanager, suppress
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar

import httpx
import pytest
from websockets.exceptions import InvalidURI

from rts.client import (
    BalanceUpdate,
    FeedError,
    LiveCandle,
    OrderEvent,
    Trade,
    UnknownAsset,
    UnknownSymbol,
    balances,
    books,
    candles,
    order_events,
    snapshots,
    trades,
)
from tests.app_main.feeds.test_balance_updates import Desk, trade_a_little
from tests.app_main.feeds.test_order_book_updates import random_flow
from tests.books import book_at, last_seq
from tests.clients import metric, new_symbol, place
from tests.conftest import Db, open_session
from tests.processes import Services

Item = TypeVar("Item")


class Cutter:
    """A proxy before a service. It cuts every connection after so many bytes of answers."""

    def __init__(self, target: str, bytes_each: int) -> None:
        host, _, port = target.removeprefix("ws://").rpartition(":")
        self._target = host, int(port)
        self._bytes_each = bytes_each
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.cuts = 0
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self._listener.getsockname()[1]}"

    def close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._join, args=[client], daemon=True).start()

    def _join(self, client: socket.socket) -> None:
        with client, socket.create_connection(self._target) as server, suppress(OSError):
            threading.Thread(target=self._pass, args=[client, server], daemon=True).start()
            left = self._bytes_each
            while left > 0 and (data := server.recv(min(left, 4096))):
                client.sendall(data)
                left -= len(data)
            self.cuts += 1
            client.shutdown(socket.SHUT_RDWR)

    @staticmethod
    def _pass(client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := client.recv(4096):
                server.sendall(data)


@contextmanager
def cutting(target: str, bytes_each: int) -> Iterator[Cutter]:
    cutter = Cutter(target, bytes_each)
    try:
        yield cutter
    finally:
        cutter.close()


async def until(feed: AsyncGenerator[Item, None], is_last: Callable[[Item], bool]) -> list[Item]:
    """Return what a feed yields up to its last item."""
    items = []
    async with asyncio.timeout(60), aclosing(feed):
        async for item in feed:
            items.append(item)
            if is_last(item):
                return items
    raise AssertionError("the feed ended")


def recorded(sql: Db, view: str, symbol: str) -> list[dict[str, Any]]:
    query = f"SELECT * FROM {view} WHERE symbol = %s ORDER BY seq"
    return sql.execute(query.encode(), [symbol]).fetchall()


async def test_every_trade_and_event_once_through_a_line_that_is_cut(
    services: Services, symbol: str, sql: Db
) -> None:
    random_flow(sql, symbol, 60)
    with (
        cutting(services.matching_ws, 6000) as matching,
        cutting(services.main_ws, 20000) as main,
    ):
        told: asyncio.Future[list[Trade]] = asyncio.ensure_future(
            until(trades(symbol, from_seq=1, url=matching.url), lambda one: one.quantity == 777)
        )
        events: asyncio.Future[list[OrderEvent]] = asyncio.ensure_future(
            until(order_events(symbol, from_seq=1, url=main.url), lambda one: one.quantity == 778)
        )
        await asyncio.to_thread(random_flow, sql, symbol, 100)
        await asyncio.to_thread(finish, sql, symbol)
        await asyncio.gather(told, events)
        assert matching.cuts > 2
        assert main.cuts > 2
    rows = recorded(sql, "trades", symbol)
    assert [
        (one.seq, one.trade_id, one.price, one.quantity, one.executed_at) for one in told.result()
    ] == [(r["seq"], r["trade_id"], r["price"], r["quantity"], r["executed_at"]) for r in rows]
    rows = recorded(sql, "order_events", symbol)
    assert [
        (one.seq, one.order_id, one.event, one.remaining_quantity, one.time)
        for one in events.result()
    ] == [(r["seq"], r["order_id"], r["event"], r["remaining_quantity"], r["time"]) for r in rows]


def finish(sql: Db, symbol: str) -> None:
    """One more trade, of 777, and one more order, of 778."""
    sql.execute("SELECT cancel_all_orders(%s)", [symbol])
    sql.execute("SELECT place_order(%s, 'sell', 777, 100)", [symbol])
    sql.execute("SELECT place_order(%s, 'buy', 777, 100)", [symbol])
    sql.execute("SELECT place_order(%s, 'buy', 778, 100)", [symbol])


async def test_every_entry_once_through_a_line_that_is_cut(
    services: Services, api: httpx.Client
) -> None:
    desk = Desk(api)
    desk.give(desk.ann, desk.base, "1000")
    desk.give(desk.bob, desk.quote, "100000")
    ends: dict[tuple[str, str], int] = {}
    both = (desk.base, desk.quote)
    wanted = ((desk.ann, both, 1), (desk.bob, both, 1), (desk.ann, (), {desk.base: 2}))
    with cutting(services.main_ws, 4000) as main:
        tasks = [
            asyncio.ensure_future(
                until(balances(name, *assets, from_entry=first, url=main.url), reaching(ends))
            )
            for name, assets, first in wanted
        ]
        await asyncio.to_thread(trade_a_little, desk, 15)
        keys = [(name, asset) for name in (desk.ann, desk.bob) for asset in both]
        ends |= {key: len(desk.ledger(*key)) + 1 for key in keys}
        for name, asset in keys:
            desk.give(name, asset, "0.01")
        found = await asyncio.gather(*tasks)
        assert main.cuts >= len(found)
    for told, name, first in zip(found, (desk.ann, desk.bob, desk.ann), (1, 1, 2), strict=True):
        ledger = desk.ledger(name, desk.base)
        entries = [
            (b.entry, f"{b.available:f}", f"{b.change:f}")
            for b in told
            if b.asset == desk.base and b.change is not None
        ]
        assert entries == [(e["entry"], e["available"], e["change"]) for e in ledger[first - 1 :]]
        assert {b.asset for b in told} == {desk.base, desk.quote}
        last = {b.asset: (f"{b.available:f}", f"{b.held:f}") for b in told}
        assert last == {asset: desk.balance(name, asset) for asset in last}


def reaching(ends: dict[tuple[str, str], int]) -> Callable[[BalanceUpdate], bool]:
    """Return a function that says whether each asset of the account has come to its last entry."""
    reached: dict[tuple[str, str], int] = {}

    def told(balance: BalanceUpdate) -> bool:
        reached[balance.account, balance.asset] = balance.entry
        last = {key: entry for key, entry in ends.items() if key[0] == balance.account}
        return bool(last) and reached == last

    return told


async def test_what_is_held_after_a_pause(services: Services, api: httpx.Client) -> None:
    """A maker's fill changes it without an entry, and nobody heard of it: the heartbeat says it."""
    desk = Desk(api)
    desk.give(desk.ann, desk.quote, "1000")
    desk.give(desk.bob, desk.base, "10")
    desk.place(desk.ann, "buy", "2", "100")
    with cutting(services.main_ws, 700) as main:  # a balance and a heartbeat or two
        feed = balances(desk.ann, desk.quote, url=main.url)
        async with asyncio.timeout(30), aclosing(feed):
            first = await anext(feed)
            assert (first.entry, first.held, first.kind) == (2, Decimal("200.2"), "order")
            desk.place(desk.bob, "sell", "1", "100")
            then = await anext(feed)
            assert (then.entry, then.held, then.kind) == (2, Decimal("100.1"), None)
            assert then.available == first.available == Decimal("799.8")
    with pytest.raises(UnknownAsset, match="NOPE"):
        await anext(balances(desk.ann, "NOPE", url=services.main_ws))


async def test_all_symbols_those_opened_meanwhile_too(
    services: Services, api: httpx.Client
) -> None:
    known, end = new_symbol(api), new_symbol(api)
    wanted: set[tuple[str, int]] = set()
    found: list[tuple[str, int]] = []
    with cutting(services.matching_ws, 3000) as line:
        first = asyncio.Event()

        def is_last(trade: Trade) -> bool:
            found.append((trade.symbol, trade.seq))
            first.set()
            return (end, 4) in found and wanted <= set(found)

        async def trade(symbol: str) -> None:
            for side in ("sell", "buy"):
                order = await asyncio.to_thread(place, api, symbol, side, "1", "5")
            wanted.add((symbol, order["fills"][0]["seq"]))

        told = asyncio.ensure_future(until(trades(url=line.url), is_last))
        while not first.is_set():
            await trade(known)
        wanted.clear()
        for number in range(40):
            await trade(await asyncio.to_thread(new_symbol, api) if number % 4 == 0 else known)
        await trade(end)
        await told
        assert line.cuts > 2
    assert wanted <= set(found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("conflate", [None, 50])
async def test_a_book_through_a_line_that_is_cut(
    services: Services, symbol: str, sql: Db, conflate: int | None
) -> None:
    seen = 0
    with cutting(services.main_ws, 8000) as line:
        flow = asyncio.ensure_future(asyncio.to_thread(random_flow, sql, symbol, 150))
        async with (
            asyncio.timeout(60),
            aclosing(books(symbol, conflate=conflate, url=line.url)) as feed,
        ):
            async for book in feed:
                seen += 1
                levels = {"bids": book.bids(), "asks": book.asks()}
                told = {
                    side: [(f"{price:f}", quantity) for price, quantity in each]
                    for side, each in levels.items()
                }
                if not flow.done() and seen % 10:
                    continue  # the past is asked for now and then only
                with open_session(services.database_url) as session:
                    assert told == book_at(session, symbol, book.seq)
                    if flow.done() and book.seq == last_seq(session, symbol):
                        break
        assert line.cuts > 0
    assert seen > 1


async def test_snapshots(services: Services, api: httpx.Client, symbol: str) -> None:
    place(api, symbol, "buy", "3", "9.5")
    seen = await until(snapshots(symbol, depth=1, url=services.main_ws), lambda one: one.seq == 1)
    assert seen[-1].bids == ((Decimal("9.50"), Decimal(3)),)
    assert seen[-1].bids[0].price == Decimal("9.5")


async def test_every_candle_is_closed_once_through_a_line_that_is_cut(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    seconds: list[str] = []

    def trade() -> None:
        """Once in each of five seconds."""
        while len(seconds) < 5:
            place(api, symbol, "sell", "1", "10")
            place(api, symbol, "buy", "1", "10")
            query = {"symbol": symbol, "interval": "1s", "limit": "1"}
            newest = api.get("/candles", params=query).json()["items"][0]
            if newest["start"] not in seconds:
                seconds.append(newest["start"])

    with cutting(services.main_ws, 1700) as line:
        told: asyncio.Future[list[LiveCandle]] = asyncio.ensure_future(
            until(
                candles(symbol, "1s", url=line.url),
                lambda one: (
                    one.closed and len(seconds) == 5 and f"{one.start:%S}" == seconds[4][17:19]
                ),
            )
        )
        await asyncio.to_thread(trade)
        items = await told
        assert line.cuts > 0
    closed = [one for one in items if one.closed]
    assert [one.start for one in closed] == [datetime.fromisoformat(each) for each in seconds]
    begin = closed[1].start
    again = await until(
        candles(symbol, "1s", begin=begin, url=services.main_ws), lambda one: one == closed[-1]
    )
    assert again == closed[1:]


async def test_what_cannot_be_had_is_a_typed_error(services: Services, symbol: str) -> None:
    for feed in (
        trades("NOPE", url=services.matching_ws),
        order_events("NOPE", url=services.main_ws),
        snapshots("NOPE", url=services.main_ws),
        books("NOPE", url=services.main_ws),
        candles("NOPE", url=services.main_ws),
    ):
        with pytest.raises(UnknownSymbol, match="NOPE"):
            await anext(feed)
    with pytest.raises(FeedError) as refused:
        await anext(trades(symbol, from_seq=1000, url=services.matching_ws))
    assert refused.value.code == "seq_in_future"


LEAVING = """
import asyncio, sys
from rts.client import books, order_events, snapshots, trades

FEEDS = {"trades": trades, "order_events": order_events, "snapshots": snapshots, "books": books}
START = {"trades": {"from_seq": 1}, "order_events": {"from_seq": 1}}

async def first(name, symbol):
    async for one in FEEDS[name](symbol, **START.get(name, {})):
        return one.seq

async def main(symbol, names):
    for name in names:
        async for one in FEEDS[name](symbol, **START.get(name, {})):
            break
        assert await first(name, symbol)
        feed = FEEDS[name](symbol, **START.get(name, {}))
        assert await anext(feed)
    print("left")

asyncio.run(main(sys.argv[1], sys.argv[2:]))
"""


@pytest.mark.parametrize(
    "feeds",
    [[name] for name in ("trades", "order_events", "snapshots", "books")]
    + [["trades", "order_events", "snapshots", "books"] * 3],
    ids=" ".join,
)
def test_a_feed_is_left_by_break_in_silence(
    services: Services, api: httpx.Client, symbol: str, feeds: list[str]
) -> None:
    """Left by break, by return, and by the end of the program, in its first or its last step."""
    place(api, symbol, "sell", "3", "9.5")
    place(api, symbol, "buy", "1", "9.5")
    ports = {
        "RTS_MAIN_PORT": services.main_url.rsplit(":", 1)[1],
        "RTS_MATCHING_PORT": services.matching_url.rsplit(":", 1)[1],
    }
    ran = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", LEAVING, symbol, *feeds],
        env=os.environ | ports,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "left\n", "")


async def test_what_a_user_leaves_is_closed_at_once(
    services: Services, api: httpx.Client, symbol: str
) -> None:
    place(api, symbol, "sell", "3", "9.5")
    before = metric(services.main_url, "rts_websockets")
    async for _ in books(symbol, url=services.main_ws):
        assert await asyncio.to_thread(metric, services.main_url, "rts_websockets") == before + 1
        break
    async with asyncio.timeout(15):
        while await asyncio.to_thread(metric, services.main_url, "rts_websockets") > before:
            pass


async def test_a_url_that_is_none_is_not_tried_for_ever(symbol: str) -> None:
    with pytest.raises(InvalidURI, match="localhost"):
        await anext(trades(symbol, url="http://localhost"))
