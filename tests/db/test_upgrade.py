"""An exchange that an earlier revision made, with its functions and data, is brought up to date."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from audit.verify import verify
from db.migrate import migrate, revisions
from db.nouns import SCHEMA
from db.nouns import told as nouns_of
from tests.conftest import Db, open_session
from tests.db.made_by import DATA, answer, play, seal
from tests.db.market import Market, call
from tests.verified import differences

EVENTS = {
    "new", "replaced", "triggered", "partial_fill", "fill", "prevented", "canceled", "expired",
    "rejected", "instrument_status", "instrument_changed", "clock_reset",
}  # fmt: skip

PASSING = {"core.holder", "core.kept_out", "core.lease"}
"""Tables whose rows no backup has."""

BALANCES = (
    "SELECT account, asset, available, held, total, credit_limit FROM api.balances"
    " ORDER BY account, asset"
)
SINCE = {
    BALANCES: """
        SELECT b.account, b.asset, trim_scale(b.available - coalesce(late.amount, 0)) AS available,
            trim_scale(b.held + coalesce(late.amount, 0)) AS held, b.total, b.credit_limit
        FROM api.balances AS b
        LEFT JOIN (
            SELECT c.name, a.code, sum(h.amount) AS amount
            FROM core.held AS h JOIN core.account AS c USING (account_id)
                JOIN core.asset AS a USING (asset_id)
            WHERE h.expires_at <= now()
            GROUP BY c.name, a.code
        ) AS late ON (late.name, late.code) = (b.account, b.asset)
        ORDER BY b.account, b.asset
    """
}
"""By a query of then: what says the same now. The time of orders that were live then is over."""


@pytest.fixture
def old(database_url: str) -> Iterator[str]:
    """An empty database beside the test's own."""
    name = f"{conninfo_to_dict(database_url)['dbname']}_old"
    with open_session(database_url) as session:
        session.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield f"{database_url}_old"
        session.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def test_each_revision_but_the_newest_left_an_exchange() -> None:
    """Before a revision is written, tests/db/made_by.py keeps what the one before makes."""
    kept = {made.stem for made in DATA.glob("*.sql")}
    assert {f"made_by_{each}" for each in revisions()[1:]} <= kept


@pytest.mark.parametrize("made", sorted(DATA.glob("*.sql")), ids=lambda made: made.stem)
def test_an_exchange_says_after_the_upgrade_what_it_said_before(old: str, made: Path) -> None:
    with open_session(old) as session:
        session.execute(made.read_bytes())
    migrate(old, report=lambda _: None)
    told = made.with_suffix(".txt").read_text("utf-8").removeprefix("-- ").split("\n\n-- ")
    assert len(told) > 40
    with open_session(old) as db:
        for each in told:
            query, _, before = each.partition("\n")
            now = SINCE.get(query, query)
            assert answer(db, now).rstrip("\n") == before.rstrip("\n"), query
        assert nouns_of(db) == SCHEMA.read_text("utf-8")
        trade_on(db)
    assert verify(old)


def trade_on(db: Db) -> None:
    """What rested can be met, what was sent is known, what waits can be triggered."""
    market = Market(db)
    again = {"side": "sell", "quantity": 10, "price": 101, "client_order_id": "ACME-1"}
    assert market.place("again", account="ann", **again)["duplicate"]
    bid = db.execute("SELECT price FROM order_book('ACME', 1) WHERE side = 'bid'").fetchone()
    assert bid is not None
    hit = market.sell("hit", 1, bid["price"], account="zoe")
    assert (hit["traded_quantity"], hit["fills"][0]["price"]) == (1, str(bid["price"]))
    waits = db.execute("SELECT order_id FROM orders WHERE status = 'pending_trigger'").fetchall()
    assert waits
    market.sell("dive", 1000, 55, account="zoe")
    market.buy("meets", 1, 55, account="zed")
    assert call(db, "cancel_all_orders", account="zoe")["order_id"] == market.ids["dive"]
    states = db.execute(
        "SELECT status FROM orders WHERE order_id = ANY (%s)"
        " AND status <> CASE side WHEN 'sell' THEN 'new' ELSE 'pending_trigger' END",
        [[row["order_id"] for row in waits]],
    ).fetchall()
    assert states == []


def test_what_is_kept_of_a_revision_has_something_of_everything(db: Db, database_url: str) -> None:
    play(db)
    seal(db)
    seen = {row["event"] for row in db.execute("SELECT event FROM order_events")}
    assert seen == EVENTS
    tables = db.execute(
        "SELECT c.oid::regclass::text AS name FROM pg_class AS c"
        " WHERE c.relnamespace = 'core'::regnamespace AND c.relkind = 'r'"
    ).fetchall()
    empty = {
        row["name"]
        for row in tables
        if not db.execute(f"SELECT FROM {row['name']} LIMIT 1".encode()).rowcount
    }
    assert empty == PASSING
    assert differences(database_url) == []
