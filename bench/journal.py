"""What an order leaves behind, and what it costs to read the past from it."""

import asyncio
import random
import time
from collections.abc import Callable
from functools import partial
from statistics import median

import psycopg
import uvloop

from bench.integrity import prove
from bench.pgbench import Bench, BenchError
from bench.report import Report, at_least, at_most
from bench.services import service
from bench.setting import Setting
from bench.sockets import Follower, open_reader, until

PLACED = 100_000
"""Orders whose rows are weighed."""
SINGLE = 4000
CHUNK = 20_000
MOMENTS = 15


def journal(setting: Setting, report: Report) -> None:
    """WAL and disk an order; the book of any moment; what the level feed reads."""
    bench = Bench.create(setting.server, "bench_journal")
    bench.place(CHUNK)  # so that first pages, and images of pages, count little
    _weigh(setting, bench, report)
    with bench.connect() as connection, setting.steps("events", setting.events) as step:
        while (seq := last_seq(connection)) < setting.events:
            bench.place(CHUNK)
            step("", last_seq(connection) - seq)
    _rewind(setting, bench, report)
    _levels(setting, bench, report)
    prove(setting, bench)


def written(bench: Bench, orders: int, *, single: bool) -> dict[str, float]:
    """Place so many orders; return by how many bytes an order each relation and the WAL grew."""
    before = _sizes(bench)
    (bench.single_orders if single else bench.place)(orders)
    return {name: (size - before.get(name, 0)) / orders for name, size in _sizes(bench).items()}


def last_seq(connection: psycopg.Connection) -> int:
    """Return the seq of the market's last event."""
    row = connection.execute("SELECT seq FROM last_seqs() WHERE symbol = 'B1'").fetchone()
    return row[0] if row else 0


def _weigh(setting: Setting, bench: Bench, report: Report) -> None:
    grown = written(bench, PLACED, single=False)
    setting.measured["bytes an order"] = [dict(grown)]
    wal = grown.pop("WAL")
    report.add("bytes of WAL an order, in batches of 64", wal, digits=0, goal=at_most(1000))
    alone = written(bench, SINGLE, single=True)["WAL"]
    note = "place_order, 8 callers"
    report.add("bytes of WAL an order, alone", alone, note, 0, at_most(2000))
    note = f"tables and indexes; from {PLACED:,} in batches"
    report.add("MB per 1,000,000 orders", sum(grown.values()), note, 0, at_most(600))
    for name, size in sorted(grown.items(), key=lambda item: -item[1]):
        if size >= 1:
            report.add(f"of these, {name}", size, digits=0)


def _sizes(bench: Bench) -> dict[str, int]:
    """Return the bytes of each table and each index, and of all WAL written so far."""
    with bench.connect() as connection:
        rows = connection.execute(
            """
            SELECT 'table ' || c.relname, pg_table_size(c.oid) FROM pg_class AS c
            WHERE c.relnamespace = 'core'::regnamespace AND c.relkind = 'r'
            UNION ALL
            SELECT 'index ' || c.relname, pg_relation_size(c.oid) FROM pg_class AS c
            WHERE c.relnamespace = 'core'::regnamespace AND c.relkind = 'i'
            UNION ALL
            SELECT 'WAL', pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
            """
        )
        return dict(rows.fetchall())


def _rewind(setting: Setting, bench: Bench, report: Report) -> None:
    rng = random.Random(1)
    with bench.connect() as connection:
        connection.execute("VACUUM ANALYZE")
        began = time.perf_counter()
        connection.execute("SELECT service.make_checkpoints(p_most => 1000000)")  # no house is kept
        housekeeping = time.perf_counter() - began
        end, took = min(setting.events, last_seq(connection)), []
        with setting.steps("rewind", MOMENTS) as step:
            for _ in range(MOMENTS):
                began = time.perf_counter()
                moment = rng.randint(1, end)
                connection.execute("SELECT count(*) FROM order_book_at('B1', %s)", [moment])
                took.append(1000 * (time.perf_counter() - began))
                step("", 1)
    setting.measured["rewind"] = [{"ms": ms} for ms in took]
    report.add(
        f"order_book_at, any moment of {end:,} events, ms",
        median(took),
        f"longest of {MOMENTS} {max(took):,.0f} ms; checkpoints made in {housekeeping:,.1f} s",
        0,
        at_most(150),
    )


def _levels(setting: Setting, bench: Bench, report: Report) -> None:
    """What the level feed reads of the journal and tells, beside the events that batches write."""
    told: list[float] = []
    with bench.connect() as connection, service("app_main.main:app", bench.url) as main:
        feed = main.replace("http", "ws", 1) + "/order_book_updates?symbol=B1"

        def followed() -> float:
            made, rate = uvloop.run(_told(bench, connection, feed))
            told.append(rate)
            return rate / made

        measures: dict[str, Callable[[], float]] = {
            "made": partial(_made, bench, connection),
            "read": partial(_read, connection),
            "followed": followed,
        }
        rounds = setting.rounds("levels", measures)
    report.add(
        "level changes read / events made in batches, events/s",
        rounds.ratio("read", "made"),
        f"{rounds.median('read'):,.0f} and {rounds.median('made'):,.0f} events/s, 1 reader",
        goal=at_least(1),
    )
    report.add(
        "told by /order_book_updates / made meanwhile, events/s",
        rounds.median("followed"),
        f"{median(told):,.0f} events/s until the last is told",
        goal=at_least(0.9),
    )


async def _told(bench: Bench, connection: psycopg.Connection, feed: str) -> tuple[float, float]:
    """Place orders; return the events per second that came of them, and that the feed told of."""
    follower = await open_reader(feed, Follower)
    first, began = last_seq(connection), time.perf_counter()
    await asyncio.to_thread(bench.place, CHUNK)
    made, last = time.perf_counter() - began, last_seq(connection)
    if not await until(lambda: (last, 0.0) <= max(follower.arrivals, default=(0, 0.0))):
        raise BenchError(f"the level feed does not come to {last}: {follower.arrivals[-1:]}")
    told = time.perf_counter() - began
    follower.transport.close()
    return (last - first) / made, (last - first) / told


def _made(bench: Bench, connection: psycopg.Connection) -> float:
    """Place orders; return the events that came of them in a second."""
    before = last_seq(connection)
    return bench.place(CHUNK) * (last_seq(connection) - before) / CHUNK


def _read(connection: psycopg.Connection) -> float:
    """Read the last 20,000 events' level changes; return events per second."""
    end = last_seq(connection)
    row = connection.execute(
        "SELECT max(seq_at) FROM order_book_at('B1', %s)", [end - CHUNK]
    ).fetchone()
    first = seq = row[0] if row else 0
    began = time.perf_counter()
    while seq < end:
        row = connection.execute(
            "SELECT max(seq), count(change) FROM level_changes('B1', %s)", [seq]
        ).fetchone()
        seq = row[0] if row else end
    return (end - first) / (time.perf_counter() - began)
