"""What is in the database: functions as in their files, comments, privileges; up and down."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from pytest_postgresql.executors import NoopExecutor

from db.loader import LoadError, load
from db.migrate import migrate
from db.revisions import function_of
from tests.conftest import Db, cloned, open_session
from tests.db.market import Market

ROOT = Path(__file__).parents[2]
FUNCTIONS = sorted((ROOT / "db" / "functions").rglob("*.sql"))

FUNCTION_ROWS = """
SELECT
    n.nspname || '.' || p.proname AS name, p.prosrc AS body, p.prosecdef AS definer,
    p.proconfig AS config, obj_description(p.oid, 'pg_proc') AS comment
FROM pg_proc AS p
JOIN pg_namespace AS n ON n.oid = p.pronamespace
WHERE n.nspname IN ('api', 'service', 'core')
"""
SCHEMA = """
SELECT
    c.relkind::text || ' ' || c.oid::regclass
        || coalesce('.' || a.attname || ' ' || a.atttypid::regtype, '') AS item
FROM pg_class AS c
LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace::regnamespace::text IN ('api', 'service', 'core', 'public')
UNION ALL
SELECT 'function ' || p.oid::regprocedure || md5(p.prosrc)
FROM pg_proc AS p
WHERE p.pronamespace::regnamespace::text IN ('api', 'service', 'core', 'public')
ORDER BY 1
"""


def names(db: Db, query: str) -> set[str]:
    return {next(iter(row.values())) for row in db.execute(query.encode())}


def test_every_file_makes_the_function_it_is_named_after_and_nothing_else(db: Db) -> None:
    found = [row["name"] for row in db.execute(FUNCTION_ROWS)]
    assert sorted(found) == sorted(function_of(file) for file in FUNCTIONS)


@pytest.mark.skipif("RTS_TEST_MUTANT" in os.environ, reason="a mutant differs on purpose")
def test_function_bodies_are_those_of_the_files(db: Db) -> None:
    bodies = {row["name"]: row["body"] for row in db.execute(FUNCTION_ROWS)}
    for file in FUNCTIONS:
        body = re.search(r"AS \$\$(.*)\$\$", file.read_text(), re.DOTALL)
        assert body is not None, file.name
        assert bodies[function_of(file)] == body.group(1), file.name


def test_every_function_has_a_comment(db: Db) -> None:
    assert [row["name"] for row in db.execute(FUNCTION_ROWS) if not row["comment"]] == []


def test_every_schema_table_view_and_row_type_has_a_comment(db: Db) -> None:
    assert not names(
        db,
        """
        SELECT c.oid::regclass::text FROM pg_class AS c
        WHERE c.relnamespace::regnamespace::text IN ('api', 'service', 'core')
            AND c.relkind IN ('r', 'v', 'c') AND obj_description(c.oid, 'pg_class') IS NULL
            AND obj_description(c.reltype, 'pg_type') IS NULL
        UNION ALL
        SELECT nspname FROM pg_namespace
        WHERE nspname IN ('api', 'service', 'core') AND obj_description(oid, 'pg_namespace') IS NULL
        """,
    )


def test_functions_of_the_owner_are_closed_to_a_callers_temporary_objects(db: Db) -> None:
    """SECURITY DEFINER with a search_path that does not end in pg_temp can be hijacked."""
    paths = {
        row["name"]: [entry for entry in row["config"] or () if entry.startswith("search_path=")]
        for row in db.execute(FUNCTION_ROWS)
        if row["definer"]
    }
    assert paths
    assert {name: path for name, path in paths.items() if not path[0].endswith("pg_temp")} == {}


def test_any_login_trades_and_reads_but_writes_no_table(db: Db) -> None:
    market = Market(db)
    market.sell("maker", 5, 100)
    with db.transaction() as transaction:
        db.execute("CREATE ROLE stranger ROLE CURRENT_USER")
        db.execute("SET LOCAL ROLE stranger")
        assert market.buy("taker", 2, 100, account="ann")["status"] == "filled"
        assert market.modify("maker", quantity=4)["priority_kept"]
        assert market.cancel("maker")["status"] == "canceled"
        for view in ("orders", "trades", "order_events", "instruments", "refusals"):
            assert db.execute(f"SELECT * FROM {view}".encode()).rowcount > 0
        for table in ("orders", "book", "trade", "event", "head", "client_order"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege), db.transaction():
                db.execute(f"DELETE FROM core.{table}".encode())
        with pytest.raises(psycopg.errors.InsufficientPrivilege), db.transaction():
            db.execute("SELECT core.keep_epoch()")
        raise psycopg.Rollback(transaction)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE core.event SET reason = 'x'",
        "DELETE FROM core.event",
        "TRUNCATE core.event",
        "UPDATE core.trade SET price = 1",
        "DELETE FROM core.trade",
        "TRUNCATE core.trade",
        "UPDATE core.orders SET side = 'buy'",
        "UPDATE core.orders SET expires_at = now()",
        "DELETE FROM core.orders",
        "TRUNCATE core.orders",
        "UPDATE core.instrument_version SET lot_size = 2",
        "DELETE FROM core.instrument_version",
    ],
)
def test_not_even_the_owner_changes_what_was_recorded(db: Db, change: str) -> None:
    Market(db).sell("o", 5, 100)
    with pytest.raises(psycopg.errors.RestrictViolation, match="stays as it was"):
        db.execute(change.encode())


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    with open_session(database_url) as db:
        Market(db).sell("kept", 5, 100)
        before = names(db, SCHEMA)
        migrate(database_url, report=lambda _: None)
        assert names(db, SCHEMA) == before
        assert db.execute("SELECT count(*) AS n FROM orders").fetchone() == {"n": 1}


def test_downgrade_leaves_nothing_and_upgrade_makes_it_again(database_url: str) -> None:
    with open_session(database_url) as db:
        before = names(db, SCHEMA)
        config = Config()
        config.set_main_option("script_location", str(ROOT / "db" / "migrations"))
        config.attributes |= {"url": database_url, "report": lambda _: None}
        command.downgrade(config, "base")
        assert {item for item in names(db, SCHEMA) if "alembic_version" not in item} == set()
        migrate(database_url, report=lambda _: None)
        assert names(db, SCHEMA) == before
        assert Market(db).sell("again", 5, 100)["order_id"] == 1


def test_names_resolve_on_a_fresh_connection(template: NoopExecutor) -> None:
    """Without the tests' own ALTER DATABASE: the migration gives the database its search_path."""
    with cloned(template, settings=False) as url:
        migrate(url, report=lambda _: None)
        with open_session(url) as db:
            assert Market(db).sell("o", 1, 1)["status"] == "new"
            assert db.execute("SELECT * FROM orders").rowcount == 1


def test_a_function_without_a_file_is_found(database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("CREATE FUNCTION core.stray() RETURNS int LANGUAGE sql AS 'SELECT 1'")
        with pytest.raises(LoadError, match=r"core\.stray has no file"):
            load(connection, "ACME")


def test_the_channel_is_open_to_everyone(connect: Callable[..., Db]) -> None:
    listener, trader = connect(), connect()
    listener.execute("LISTEN rts_events")
    Market(trader).sell("o", 1, 1)
    assert [bell.channel for bell in listener.notifies(timeout=5, stop_after=1)] == ["rts_events"]
