"""What breaks a naive matcher: a sweep of the book, a snapshot held open, and old age."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

import psycopg

from bench.pgbench import Bench

BATCH = 1000


def sweep_cost(bench: Bench, makers: int, times: int) -> float:
    """Seconds per fill of an order that fills `makers` makers; the median of `times` orders."""
    with bench.connect() as connection:
        return median(_sweep(connection, makers) for _ in range(times)) / makers


def _sweep(connection: psycopg.Connection, makers: int) -> float:
    maker = {"symbol": "B1", "side": "sell", "quantity": 1, "price": 100}
    for done in range(0, makers, BATCH):
        batch = json.dumps([maker] * min(BATCH, makers - done))
        connection.execute("SELECT count(*) FROM place_orders(%s)", [batch])
    began = time.perf_counter()
    row = connection.execute(
        "SELECT status FROM place_order('B1', 'buy', %s, 100)", [makers]
    ).fetchone()
    elapsed = time.perf_counter() - began
    if row != ("filled",):
        raise RuntimeError(f"the sweep ended {row}")
    return elapsed


@contextmanager
def held_snapshot(bench: Bench) -> Iterator[None]:
    """A session that took its snapshot and keeps it, as an auditor or pg_dump does."""
    with bench.connect() as connection:
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        connection.execute("SELECT count(*) FROM orders")
        yield
        connection.execute("COMMIT")


def sizes(bench: Bench) -> dict[str, int]:
    """Bytes of each table of the engine with its indexes, and of all WAL written so far."""
    with bench.connect() as connection:
        rows = connection.execute(
            """
            SELECT c.relname, pg_total_relation_size(c.oid) FROM pg_class AS c
            WHERE c.relnamespace = 'core'::regnamespace AND c.relkind = 'r'
            UNION ALL SELECT 'WAL', pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
            """
        )
        return dict(rows.fetchall())
