"""Every exchange that was ever made can be brought up to date, with what happened on it."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from audit.verify import verify
from db.migrate import migrate
from tests.conftest import Db, Row, Server, open_session
from tests.db.market import Market

VERSIONS = Path(__file__).parents[2] / "db" / "migrations" / "versions"

FROZEN = {
    "0001_exchange.py": "1b010667e795c1c8",
    "0001_exchange.sql": "13ba6c119005853b",
    "0002_order_book_at.py": "883dee07d1e478a4",
    "0003_shared_commit.py": "02031567e4bc8921",
    "0003_shared_commit.sql": "e6e2c1348a1d6d75",
    "0004_candles.py": "64b0ba37f48cd968",
    "0004_candles.sql": "689178e3bd0d0921",
    "0005_reports.py": "42bca169f5a42601",
    "0005_reports.sql": "c946d7fb5207381d",
    "0006_terms.py": "b8df3394ec961ebb",
    "0006_terms.sql": "595829c6df1e2998",
    "0007_housekeeping.py": "298a7b1b2f3e66c5",
    "0007_housekeeping.sql": "190484b426239b73",
    "0008_neighbours.py": "ec1de247f9518a10",
    "0008_neighbours.sql": "6956d5e0a0291a92",
    "0009_loaded.py": "8fd2cb7b677fc35c",
    "0009_loaded.sql": "f0db29ffaa5a5c8b",
    "0010_roles.py": "1a4ea9390bfefe60",
    "0010_roles.sql": "ba5dc110f737fad0",
    "0011_epoch.py": "b7216eb04fa34fa8",
    "0011_epoch.sql": "f1b7232d6ccf96a3",
    "0012_clock.py": "677b68c613958e91",
    "0012_clock.sql": "220c639602a8cf60",
    "0013_kept_out.py": "c75af7269d637213",
    "0013_kept_out.sql": "329010563d9be320",
}

TABLES = (
    "instrument", "account", "client_order", "cancel_after", "orders", "book", "stop_order", "head",
    "trade", "order_event", "instrument_version",
)  # fmt: skip


def test_a_revision_that_exchanges_have_been_made_with_stays_as_it_is() -> None:
    """Or two exchanges at one revision differ, and what comes next fits only one of them."""
    changed = [
        name
        for name, checksum in FROZEN.items()
        if not hashlib.sha256((VERSIONS / name).read_bytes()).hexdigest().startswith(checksum)
    ]
    assert not changed, (
        f"{changed}: exchanges were made with these revisions already, and no upgrade comes by "
        "them again. Put them back as they were and write a new revision."
    )


@pytest.fixture
def old(server: Server, database_url: str) -> Iterator[str]:
    """An empty database beside the test's own."""
    name = f"{conninfo_to_dict(database_url)['dbname']}_old"
    with open_session(database_url) as session:
        session.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield f"{database_url}_old"
        session.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def trade(db: Db) -> None:
    """Leave something in every table."""
    market = Market(db)
    market.sell("maker", 10, 101, account="ann", client_order_id="1")
    market.buy("taker", 4, 102, account="bob")
    market.buy("iceberg", 50, 99, display_quantity=5, account="bob")
    market.sell("gone", 5, 103)
    market.cancel("gone")
    market.sell("stop", 3, 98, stop_price=97, account="ann")
    db.execute("SELECT * FROM place_order('ACME', 'buy', 0.5, 100)")  # refused
    db.execute("SELECT * FROM cancel_all_after('bob', 3600)")


def move(source: Db, target: Db) -> None:
    """Copy what happened into the tables of an earlier revision: they had fewer columns."""
    for table in TABLES:
        if not target.execute("SELECT FROM pg_class WHERE relname = %s", [table]).rowcount:
            continue
        name = sql.Identifier("core", table)
        rows = source.execute(sql.SQL("SELECT * FROM {} LIMIT 0").format(name)).description or ()
        there = target.execute(sql.SQL("SELECT * FROM {} LIMIT 0").format(name)).description or ()
        known = {column.name for column in rows}
        columns = sql.SQL(", ").join(sql.Identifier(c.name) for c in there if c.name in known)
        moved = source.execute(sql.SQL("SELECT to_jsonb(t)::text AS row FROM {} AS t").format(name))
        texts = [row["row"] for row in moved]
        assert texts, table
        target.execute(
            sql.SQL(
                "INSERT INTO {name} ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns}"
                " FROM jsonb_populate_recordset(NULL::{name}, %s)"
            ).format(name=name, columns=columns),
            [f"[{','.join(texts)}]"],
        )
    for sequence in ("order_id_seq", "trade_id_seq", "instrument_instrument_id_seq",
                     "account_account_id_seq"):  # fmt: skip
        target.execute("SELECT setval(%s::regclass, 1000)", [f"core.{sequence}"])


def told(db: Db) -> list[Row]:
    queries = (
        "SELECT * FROM api.orders ORDER BY order_id", "SELECT * FROM api.trades ORDER BY seq",
        "SELECT * FROM api.order_events ORDER BY seq", "SELECT * FROM api.order_book('ACME')",
    )  # fmt: skip
    return [json.loads(json.dumps(row, default=str)) for q in queries for row in db.execute(q)]


@pytest.mark.parametrize("revision", sorted({name[:4] for name in FROZEN})[:-1])
def test_an_exchange_of_any_revision_is_brought_up_to_date_and_trades_on(
    database_url: str, db: Db, old: str, revision: str
) -> None:
    trade(db)
    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    config.attributes |= {"url": old, "report": lambda _: None}
    command.upgrade(config, revision)
    with open_session(old) as before:
        move(db, before)
    migrate(old, report=lambda _: None)
    with open_session(old) as after:
        assert told(after) == told(db)
        market = Market(after)
        assert market.buy("next", 20, 101, account="cat")["traded_quantity"] == 6
        assert market.sell("last", 60, 95, account="dan")["traded_quantity"] == 60
    assert verify(old)
