"""A revision that exchanges were made with stays as it is, and what all of them make is told.

That what they make can be upgraded is in test_upgrade.py.
"""

import hashlib
from pathlib import Path

import pytest

from db.nouns import SCHEMA, told
from tests.conftest import Db

VERSIONS = Path(__file__).parents[2] / "db" / "migrations" / "versions"

FROZEN = {
    "0013_exchange.py": "06a07379962d8fd1",
    "0013_exchange.sql": "8b4b77693d25dccc",
    "0014_fill.sql": "d1935110091dddce",
    "0014_fill_and_money.py": "d9011f3ab3ae18a2",
    "0014_money.sql": "cc82c0fe1f7076e8",
    "0015_access.py": "cbb037b9fe7bc193",
    "0015_access.sql": "8bf09ffef16d9fec",
    "0016_amend.sql": "92c967340beba0e1",
    "0016_clients.py": "1c562fb339c685da",
    "0016_trigger.sql": "bb6d7b2833729ae6",
}


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


def test_every_revision_is_frozen() -> None:
    assert {file.name for file in VERSIONS.glob("*.*")} == FROZEN.keys()


def test_schema_sql_tells_what_is_in_a_database(db: Db) -> None:
    """Whichever PostgreSQL it is."""
    assert told(db) == SCHEMA.read_text("utf-8"), "`make schema` writes it again"


CHANGES = (
    "ALTER TABLE core.book ADD COLUMN odd int",
    "ALTER TABLE core.book ALTER COLUMN account_id SET NOT NULL",
    "ALTER TABLE core.book ALTER COLUMN shown SET DEFAULT 1",
    "ALTER TABLE core.book ADD CHECK (shown > 0)",
    "ALTER TABLE core.book RESET (fillfactor)",
    "ALTER TABLE core.lease SET LOGGED",
    "ALTER TYPE core.side ADD VALUE 'both'",
    "ALTER TYPE core.origin ADD ATTRIBUTE odd int",
    "ALTER SEQUENCE core.order_id_seq INCREMENT 2",
    "CREATE INDEX odd ON core.trade (executed_at)",
    "DROP TRIGGER append_only ON core.trade",
    "CREATE TABLE service.odd ()",
    "CREATE VIEW api.odd AS SELECT 1 AS one",
    "COMMENT ON COLUMN core.book.shown IS 'odd'",
)


@pytest.mark.parametrize("change", CHANGES)
def test_it_tells_every_change(db: Db, change: str) -> None:
    before = told(db)
    db.execute(change.encode())
    assert told(db) != before
