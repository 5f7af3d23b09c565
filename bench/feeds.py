"""What the feeds cost: latency beside a bare LISTEN, fan-out, catching up beside COPY, memory."""

import asyncio
import json
import time
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import uvloop

from bench.pgbench import Bench
from bench.report import Report, at_most
from bench.services import service
from bench.setting import Setting
from bench.sockets import Reader, open_reader, paced, until

_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))

SOCKETS = 1000
MISSED = 100_000
MIB = 1024 * 1024


class Trader:
    """Trades on B1 against an order that never runs dry, and notes when each commit was sent."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection
        self.sent: dict[int, float] = {}
        """By the seq of a commit's first trade."""
        self.trades = 0

    async def trade(self, trades: int = 1) -> None:
        """Make so many trades in one commit."""
        await self._connection.execute("BEGIN")
        first = await self._connection.fetchval(
            "SELECT min((fills -> 0 ->> 'seq')::bigint) FROM place_orders($1)", orders(trades)
        )
        self.sent[first] = time.perf_counter()
        self.trades += trades
        await self._connection.execute("COMMIT")

    def latencies(self, readers: list[Reader]) -> list[float]:
        """Return seconds from each commit to each socket, sorted."""
        return sorted(
            came - self.sent[seq]
            for reader in readers
            for seq, came in reader.arrivals
            if seq in self.sent
        )


def orders(trades: int) -> str:
    """Return so many buy orders as place_orders takes them."""
    return json.dumps([{"symbol": "B1", "side": "buy", "quantity": 1, "price": 100}] * trades)


@asynccontextmanager
async def trading(bench: Bench) -> AsyncIterator[Trader]:
    """A trader with an order to trade against."""
    connection = await asyncpg.connect(bench.url)
    try:
        await connection.execute("SELECT place_order('B1', 'sell', 1000000000, 100)")
        yield Trader(connection)
    finally:
        await connection.close()


def at(values: list[float], share: float) -> float:
    """Return a quantile of sorted values."""
    return values[min(len(values) - 1, int(len(values) * share))]


def gauge(url: str, name: str) -> float:
    """Return a metric of a service."""
    with _DIRECT.open(f"{url}/metrics") as answer:
        lines = answer.read().decode().splitlines()
    return next(float(line.split()[-1]) for line in lines if line.startswith(f"{name} "))


async def cpu(url: str) -> float:
    """Return the seconds of CPU that a service has used."""
    return await asyncio.to_thread(gauge, url, "process_cpu_seconds_total")


async def memory(url: str) -> float:
    """Return the bytes that a service has in memory."""
    return await asyncio.to_thread(gauge, url, "process_resident_memory_bytes")


async def one_at_a_time(bench: Bench, feed: str, seconds: float) -> tuple[list[float], list[float]]:
    """Return latencies of a bare LISTEN and of the socket, of the same trades, sorted."""
    heard: list[float] = []
    listener = await asyncpg.connect(bench.url)
    await listener.add_listener("rts_events", lambda *_: heard.append(time.perf_counter()))
    reader = await open_reader(f"{feed}/trade_updates?symbol=B1")
    async with trading(bench) as trader:
        await until(lambda: len(heard) == 1)
        heard.clear()

        async def trade() -> None:
            await trader.trade()
            await until(lambda: reader.trades == trader.trades == len(heard))

        await paced(100, seconds, trade)
        bare = sorted(came - sent for came, sent in zip(heard, trader.sent.values(), strict=True))
        socket = trader.latencies([reader])
    reader.transport.close()
    await listener.close()
    return bare, socket


async def many_trades(bench: Bench, feed: str, seconds: float) -> list[float]:
    """Return latencies at 2,000 trades a second, 100 commits a second."""
    reader = await open_reader(f"{feed}/trade_updates?symbol=B1")
    async with trading(bench) as trader:
        await paced(100, seconds, lambda: trader.trade(20))
        await until(lambda: reader.trades == trader.trades)
    reader.transport.close()
    return trader.latencies([reader])


async def fan_out(bench: Bench, feed: str, seconds: float) -> tuple[list[float], int]:
    """Return latencies at 50 trades a second over SOCKETS sockets, and how many got lost."""
    url = f"{feed}/trade_updates?symbol=B1"
    readers = [await open_reader(url) for _ in range(SOCKETS)]
    async with trading(bench) as trader:
        await paced(50, seconds, trader.trade)
        wanted = trader.trades
        await until(lambda: all(reader.trades >= wanted for reader in readers), 10)
    lost = sum(wanted - reader.trades for reader in readers)
    for reader in readers:
        reader.transport.close()
    return trader.latencies(readers), lost


async def catch_up(bench: Bench, feed: str) -> tuple[float, float]:
    """Return the seconds that COPY and the socket take for the same MISSED trades."""
    connection = await asyncpg.connect(bench.url)
    async with trading(bench) as trader:
        while trader.trades < MISSED:
            await trader.trade(1000)
    await connection.execute("VACUUM ANALYZE")
    first, last, count = await connection.fetchrow(
        "SELECT min(seq), max(seq), count(*) FROM (SELECT seq FROM trades WHERE symbol = 'B1' "
        "ORDER BY seq DESC LIMIT $1) AS t", MISSED
    )  # fmt: skip
    copies, sockets = [], []

    async def forget(_: bytes) -> None:
        """As cheap as a client can be."""

    for _ in range(3):
        began = time.perf_counter()
        await connection.copy_from_query(
            "SELECT * FROM trades WHERE symbol = 'B1' AND seq BETWEEN $1 AND $2 ORDER BY seq",
            first, last, output=forget,
        )  # fmt: skip
        copies.append(time.perf_counter() - began)
        began = time.perf_counter()
        reader = await open_reader(f"{feed}/trade_updates?from_seq=B1:{first}")
        await until(lambda reader=reader: reader.trades >= count)  # type: ignore[misc]
        sockets.append(time.perf_counter() - began)
        reader.transport.close()
    await connection.close()
    return min(copies), min(sockets)


async def snapshots(bench: Bench, main: str, http: str, seconds: float) -> float:
    """Return the share of a core that SOCKETS subscribers of a book cost."""
    async with trading(bench):
        pass
    readers = [await open_reader(f"{main}/order_book_snapshot?symbol=B1") for _ in range(SOCKETS)]
    await asyncio.sleep(1)
    began, used = time.perf_counter(), await cpu(http)
    await asyncio.sleep(seconds)
    share = (await cpu(http) - used) / (time.perf_counter() - began)
    for reader in readers:
        reader.transport.close()
    return share


async def never_reading(
    bench: Bench, feed: str, http: str, seconds: float
) -> tuple[list[float], list[float], float]:
    """Return the latencies of 10 clients without and with 100 that never read; bytes these cost.

    Half of the 100 ask for all that they missed, more than any buffer of the system holds.
    """
    url = f"{feed}/trade_updates?symbol=B1"
    results = []
    for lazy in (0, 100):
        before = await memory(http)
        missed = [f"{url}&from_seq=1"] * (lazy // 2) + [url] * (lazy - lazy // 2)
        sleepers = [await open_reader(one, reading=False) for one in missed]
        readers = [await open_reader(url) for _ in range(10)]
        async with trading(bench) as trader:
            await paced(50, seconds, lambda trader=trader: trader.trade(20))  # type: ignore[misc]
            await until(lambda: all(r.trades >= trader.trades for r in readers))  # noqa: B023
        results.append((trader.latencies(readers), await memory(http) - before))
        for reader in sleepers + readers:
            reader.transport.close()
    return results[0][0], results[1][0], results[1][1]


def feeds(setting: Setting, report: Report) -> None:
    """Commit to socket, beside a bare LISTEN; fan-out; catching up beside COPY; memory."""
    bench, s = Bench.create(setting.server, "bench_feeds"), setting.seconds

    async def measure(main: str, matching: str) -> None:
        feed = matching.replace("http", "ws", 1)
        bare, socket = await one_at_a_time(bench, feed, s)
        for name, share in (("p50", 0.5), ("p99", 0.99)):
            ms = f"{1000 * at(socket, share):.2f} and {1000 * at(bare, share):.2f} ms"
            report.add(
                f"commit to socket / LISTEN, {name}",
                at(socket, share) / at(bare, share),
                ms,
                goal=at_most(2, 1.3),
            )
        many = await many_trades(bench, feed, s)
        note = f"{1000 * at(many, 0.99):.2f} ms"
        report.add(
            "at 2,000 trades/s / one by one, p99",
            at(many, 0.99) / at(socket, 0.99),
            note,
            goal=at_most(5, 2),
        )
        wide, lost = await fan_out(bench, feed, s)
        report.add(
            f"{SOCKETS:,} sockets, p99, ms",
            1000 * at(wide, 0.99),
            f"{lost} messages lost",
            0,
            at_most(250, 100),
        )
        copy, caught = await catch_up(bench, feed)
        note = f"{1000 * caught:,.0f} and {1000 * copy:,.0f} ms"
        report.add(f"catching up {MISSED:,} trades / COPY", caught / copy, note, 2, at_most(6, 3))
        share = await snapshots(bench, main.replace("http", "ws", 1), main, s)
        report.add(
            f"{SOCKETS:,} snapshot subscribers, % of a core", 100 * share, "", 1, at_most(25, 8)
        )

    async def measure_memory(matching: str) -> None:
        feed = matching.replace("http", "ws", 1)
        alone, beside, cost = await never_reading(bench, feed, matching, s)
        report.add("100 that never read, MiB", cost / MIB, "", 1, at_most(64, 16))
        ratio = at(beside, 0.99) / at(alone, 0.99)
        report.add(
            "p99 beside them / without", ratio, f"{1000 * at(beside, 0.99):.2f} ms", 2, at_most(2)
        )

    with (
        service("app_main.main:app", bench.url) as main,
        service("app_matching.main:app", bench.url) as matching,
    ):
        uvloop.run(measure(main, matching))
    with service("app_matching.main:app", bench.url) as matching:
        uvloop.run(measure_memory(matching))
