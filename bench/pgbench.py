"""Load through SQL: PostgreSQL's own pgbench, so that the client costs as little as it can."""

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from db.migrate import migrate
from db.server import EmbeddedServer

FLOOR = "INSERT INTO bench.floor (x) VALUES (1);"

SINGLE = """
\\set buy random(0, 1)
\\set tick random(-10, 10)
\\set quantity random(1, 100)
\\set i random(1, {instruments})
SELECT order_id FROM place_order(
    'B' || :i::int, CASE :buy::int WHEN 0 THEN 'sell' ELSE 'buy' END, :quantity::int,
    100 + :tick::int / 100.0);
"""

SUBMIT = SINGLE.replace("SELECT order_id FROM place_order", "CALL submit_order")

BATCH = """
\\set i random(1, {batches})
SELECT count(*) FROM place_orders((SELECT orders FROM bench.batch WHERE batch_id = :i::int));
"""

CHURN = """
\\set buy random(0, 1)
\\set away random(20, 60)
\\set quantity random(10, 100)
\\set i random(1, {instruments})
SELECT order_id FROM place_order(
    'B' || :i::int, CASE :buy::int WHEN 0 THEN 'sell' ELSE 'buy' END, :quantity::int,
    100 + (1 - 2 * :buy::int) * :away::int / 100.0) \\gset
SELECT status FROM modify_order(:order_id::bigint, quantity => :quantity::int - 5);
SELECT status FROM modify_order(
    :order_id::bigint, price => 100 + (1 - 2 * :buy::int) * (:away::int - 10) / 100.0);
SELECT status FROM modify_order(:order_id::bigint, quantity => :quantity::int);
SELECT status FROM cancel_order(:order_id::bigint);
"""
CHURN_COMMANDS = 5

BATCHES = 2000
BATCH_SIZE = 64

_SETUP = """
CREATE SCHEMA bench;
CREATE TABLE bench.floor (floor_id bigserial PRIMARY KEY, x int);
CREATE TABLE bench.batch (batch_id int PRIMARY KEY, orders jsonb);
INSERT INTO bench.batch
SELECT b, jsonb_agg(jsonb_build_object(
    'symbol', 'B1', 'side', CASE WHEN random() < 0.5 THEN 'buy' ELSE 'sell' END,
    'quantity', 1 + floor(random() * 100)::int,
    'price', 100 + (floor(random() * 21)::int - 10) / 100.0))
FROM generate_series(1, {batches}) AS b, generate_series(1, {size})
GROUP BY b;
SELECT create_instrument('B' || i) FROM generate_series(1, 16) AS i;
"""


@dataclass
class Bench:
    """A throw-away database on a server with the product's settings."""

    server: EmbeddedServer
    url: str

    @classmethod
    def create(cls, server: EmbeddedServer, name: str) -> "Bench":
        """Make and migrate the database `name`, with instruments B1 to B16."""
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        url = server.url.rsplit("/", 1)[0] + f"/{name}"
        migrate(url, report=lambda _: None)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("SELECT setseed(0.5)")
            connection.execute(_SETUP.format(batches=BATCHES, size=BATCH_SIZE).encode())
        return cls(server, url)

    def rate(self, script: str, clients: int, seconds: float = 0, transactions: int = 0) -> float:
        """Run a pgbench script for a time, or a number of times per client; return its rate."""
        length = f"--transactions={transactions}" if transactions else f"--time={round(seconds)}"
        parts = conninfo_to_dict(self.url)
        with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
            file.write(script)
            file.flush()
            run = subprocess.run(
                [
                    self.server.bin / "pgbench", "--no-vacuum", "--protocol=prepared",
                    f"--file={file.name}", f"--client={clients}", f"--jobs={min(clients, 2)}",
                    length, "--host", str(parts["host"]),
                    "--port", str(parts["port"]), "--username", str(parts["user"]),
                    str(parts["dbname"]),
                ],
                env={"PGPASSWORD": str(parts["password"])},
                capture_output=True, text=True, check=False,
            )  # fmt: skip
        found = re.search(r"^tps = ([0-9.]+)", run.stdout, re.MULTILINE)
        if run.returncode or not found:
            raise RuntimeError(f"pgbench failed: {run.stderr.strip()[:500]}")
        return float(found[1])

    def floor(self, seconds: float, clients: int = 8) -> float:
        """Committed one-row INSERTs per second."""
        return self.rate(FLOOR, clients, seconds)

    def single(self, seconds: float, clients: int = 8, instruments: int = 1) -> float:
        """Orders per second, one call and one commit each."""
        return self.rate(SINGLE.format(instruments=instruments), clients, seconds)

    def submitted(self, seconds: float, clients: int = 8) -> float:
        """Orders per second by callers that share commands and commits, one instrument."""
        return self.rate(SUBMIT.format(instruments=1), clients, seconds)

    def batch(self, seconds: float, clients: int = 4) -> float:
        """Orders per second in batches of 64 on one instrument."""
        return BATCH_SIZE * self.rate(BATCH.format(batches=BATCHES), clients, seconds)

    def place(self, orders: int, clients: int = 4) -> float:
        """Place so many orders in batches of 64; return orders per second."""
        transactions = -(-orders // (clients * BATCH_SIZE))
        script = BATCH.format(batches=BATCHES)
        return BATCH_SIZE * self.rate(script, clients, transactions=transactions)

    def churn(self, seconds: float, clients: int = 8) -> float:
        """Commands per second of which 80 % modify or cancel."""
        return CHURN_COMMANDS * self.rate(CHURN.format(instruments=1), clients, seconds)

    def connect(self) -> psycopg.Connection:
        return psycopg.connect(self.url, autocommit=True)


def data_folder() -> Path:
    """A folder for a throw-away server; the caller deletes it."""
    return Path(tempfile.mkdtemp(prefix="rts-bench-"))
