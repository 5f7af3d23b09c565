"""Load through SQL: PostgreSQL's own pgbench, so that the client costs as little as it can."""

import re
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from bench import scripts
from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from db.session import connect

Watch = Callable[[float, float], None]
"""Told once a second: seconds since the beginning, transactions per second since the last time."""

_PROGRESS = re.compile(r"progress: ([0-9.]+) s, ([0-9.]+) tps")
_RATE = re.compile(r"^tps = ([0-9.]+)", re.MULTILINE)

WARM_UP = 0.06
"""Seconds per client, and at least one, of every timed run that are not counted: a session plans
each statement at its first use, which takes 30 ms of a core."""


class BenchError(RuntimeError):
    """The benchmark cannot go on; the message is for the user."""


@dataclass
class Bench:
    """A throw-away database on a server with the product's settings."""

    server: EmbeddedServer
    url: str

    @classmethod
    def create(cls, server: EmbeddedServer, name: str) -> "Bench":
        """Make and migrate the database `name`, and prepare it."""
        with connect(server.url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        url = server.url.rsplit("/", 1)[0] + f"/{name}"
        migrate(url, report=lambda _: None)
        bench = cls(server, url)
        bench.prepare()
        return bench

    def prepare(self) -> None:
        """Make instruments B1 to B16 in a migrated database, and what the scripts read."""
        with self.connect() as connection:
            connection.execute("SELECT setseed(0.5)")
            connection.execute(scripts.SETUP.encode())

    def rate(
        self,
        script: str,
        clients: int,
        seconds: float = 0,
        transactions: int = 0,
        watch: Watch | None = None,
    ) -> float:
        """Run a pgbench script for a time, or a number of times per client; return its rate.

        A timed run is warmed up first; neither the rate nor `watch` sees that.
        """
        warm_up = 0 if transactions else max(1, round(WARM_UP * clients))
        length = (
            f"--transactions={transactions}"
            if transactions
            else f"--time={round(seconds) + warm_up}"
        )
        parts: dict[str, Any] = conninfo_to_dict(self.url)
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
            file.write(script)
            file.flush()
            run = subprocess.Popen(
                [
                    self.server.bin / "pgbench", "--no-vacuum", "--protocol=prepared",
                    "--progress=1", f"--file={file.name}", f"--client={clients}",
                    f"--jobs={min(clients, 2)}", length, "--host", parts["host"],
                    "--port", parts["port"], "--username", parts["user"], parts["dbname"],
                ],
                env={"PGPASSWORD": parts["password"]},
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )  # fmt: skip
            said, rates = [], []
            for line in run.stderr or ():
                if not (told := _PROGRESS.match(line)):
                    said.append(line)
                elif (at := float(told[1]) - warm_up) > 0.5:
                    rates.append(float(told[2]))
                    if watch:
                        watch(at, rates[-1])
            output = run.communicate()[0]
        found = _RATE.search(output)
        if run.returncode or not found or "aborted" in output:
            raise BenchError(f"pgbench failed: {''.join(said).strip()[:500]}")
        return mean(rates) if warm_up and rates else float(found[1])

    def floor(self, seconds: float, clients: int = 8) -> float:
        """Committed one-row INSERTs per second."""
        return self.rate(scripts.FLOOR, clients, seconds)

    def single(self, seconds: float, clients: int = 8, instruments: int = 1) -> float:
        """Orders per second, one call and one commit each."""
        return self.rate(scripts.SINGLE.format(instruments=instruments), clients, seconds)

    def owned_single(self, seconds: float, clients: int = 8) -> float:
        """Orders per second of accounts, one call and one commit each."""
        return self.rate(scripts.OWNED_SINGLE, clients, seconds)

    def round_trips(self, seconds: float, markets: int, maker: str) -> float:
        """Orders per second of a market maker and whoever trades with it, over so many markets."""
        script = scripts.ROUND_TRIP.format(markets=markets, maker=maker)
        return scripts.ROUND_TRIP_ORDERS * self.rate(script, 1, seconds)

    def batch(self, seconds: float, clients: int = 4, watch: Watch | None = None) -> float:
        """Orders per second in batches of 64 on one instrument; `watch` is told orders/s too."""
        size = scripts.BATCH_SIZE
        told = (lambda at, rate: watch(at, size * rate)) if watch else None
        return size * self.rate(scripts.BATCH, clients, seconds, watch=told)

    def place(self, orders: int, clients: int = 4) -> float:
        """Place so many orders in batches of 64; return orders per second."""
        transactions = -(-orders // (clients * scripts.BATCH_SIZE))
        return scripts.BATCH_SIZE * self.rate(scripts.BATCH, clients, transactions=transactions)

    def single_orders(self, orders: int, clients: int = 8) -> None:
        """Place so many orders on one instrument, one call and one commit each."""
        script = scripts.SINGLE.format(instruments=1)
        self.rate(script, clients, transactions=orders // clients)

    def rest(self, orders: int, clients: int, watch: Watch | None = None) -> None:
        """Let so many orders rest on 1,000 levels a side, away from where the load trades.

        In calls of at most 1,000; `watch` is told orders/s.
        """
        size = min(1000, orders)
        told = (lambda at, rate: watch(at, size * rate)) if watch else None
        script = scripts.REST.format(size=size)
        self.rate(script, clients, transactions=-(-orders // (clients * size)), watch=told)

    def churn(self, seconds: float, clients: int = 8) -> float:
        """Commands per second of which 80 % modify or cancel."""
        return scripts.CHURN_COMMANDS * self.rate(
            scripts.CHURN.format(instruments=1), clients, seconds
        )

    def connect(self) -> psycopg.Connection:
        return connect(self.url, autocommit=True)


def data_folder() -> Path:
    """A folder for a throw-away server; the caller deletes it."""
    return Path(tempfile.mkdtemp(prefix="rts-bench-"))
