"""Whoever changes what was sealed is found: by the chain, or by a seal that is kept elsewhere."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from rich.console import Console

from audit.seals import make_seals, read_seals
from audit.verify import check_invariant, verify
from rts.backup import backup, restore
from tests.conftest import Db, Server, open_session, superuser_url
from tests.db.accounts import give, place, settle
from tests.db.market import call

QUERY = (Path(__file__).parents[2] / "audit" / "invariants" / "seals.sql").read_text()
ACME, ACM = 1, 2
"""Ids of instruments; the second is ACM/USD."""

AUDIT = (
    "INSERT INTO core.audit (occurred_at, action, subject, detail, db_user, application)"
    " VALUES (clock_timestamp(), 'halt', 'ACME', '{\"why\": \"a drill\"}', 'ann', 'psql')"
)


def seal(db: Db, most: int = 5000, chains: list[int] | None = None) -> None:
    while call(db, "service.seal_markets", p_chains=chains, p_most=most)["seal_markets"]:
        pass


def broken(db: Db) -> list[str]:
    return check_invariant(db, QUERY).differences


def trade(db: Db, rounds: int, symbol: str = "ACM/USD") -> None:
    """Five events a round: two orders, two fills, a cancel."""
    for _ in range(rounds):
        place(db, "ann", "sell", 2, 100, symbol=symbol)
        place(db, "bob", "buy", 1, 100, symbol=symbol)
        db.execute("SELECT * FROM cancel_all_orders(%s, 'ann')", [symbol])


def history(db: Db) -> None:
    """Something of everything that is sealed."""
    for asset in ("ACM", "USD"):
        call(db, "create_asset", asset=asset, scale=2)
    settle(db, "ACM/USD")
    give(db, "ann", "ACM", "1000")
    give(db, "bob", "USD", "100000")
    db.execute(AUDIT.encode())
    trade(db, 12)
    call(db, "change_instrument", symbol="ACM/USD", max_quantity=1000)
    trade(db, 3, "ACME")
    seal(db, 13, [ACM])
    seal(db)


@pytest.fixture(scope="module")
def sealed_url(server: Server, module_database_url: str) -> str:
    with open_session(module_database_url) as db:
        history(db)
    return superuser_url(server, module_database_url)


@contextmanager
def tampering(url: str) -> Iterator[Db]:
    """A superuser whom neither triggers nor constraints stop; it is undone afterwards."""
    with open_session(url) as db, db.transaction() as transaction:
        db.execute("SET LOCAL session_replication_role = replica")
        for row in db.execute(
            "SELECT c.conrelid::regclass::text AS table, c.conname FROM pg_constraint AS c"
            " WHERE c.connamespace = 'core'::regnamespace AND c.contype IN ('f', 'c')"
        ).fetchall():
            drop = sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}")
            db.execute(drop.format(sql.SQL(row["table"]), sql.Identifier(row["conname"])))
        yield db
        raise psycopg.Rollback(transaction)


CHANGED = {
    "bigint": "coalesce({0}, 0) + 1000000",
    "integer": "coalesce({0}, 0) + 1000000",
    "numeric": "coalesce({0}, 0) + 0.00000001",
    "text": "coalesce({0}, '') || 'x'",
    "boolean": "NOT coalesce({0}, false)",
    "jsonb": '\'{{"why": "a dri11"}}\'',
    "timestamp with time zone": "coalesce({0}, '2026-01-01') + interval '1 us'",
    "time without time zone": "{0} + interval '1 us'",
    "USER-DEFINED": (
        "(SELECT x FROM unnest(enum_range(NULL::{1})) AS x WHERE x IS DISTINCT FROM {0} LIMIT 1)"
    ),
}
"""Another value of each type: the least change where there is one."""

OPEN = {
    # What becomes of an order is told by its events and fills, which other invariants compare.
    "orders": {"priority", "updated_at", "status", "traded_quantity", "traded_value", "reason"},
    # What may be changed; its versions are sealed.
    "instrument": {
        "tick_size", "lot_size", "min_quantity", "max_quantity", "max_notional", "price_band",
        "reference_price", "max_open_orders", "status", "band_center", "reference_trade_id",
        "maker_fee", "taker_fee",
    },
    # What operators allow it; the audit log, which is sealed, tells each change.
    "account": {
        "created_at", "blocked_at", "blocked_why", "orders_per_second", "max_open_orders",
        "max_open_notional",
    },
    "asset": {"scale", "created_at"},
}  # fmt: skip
"""Columns that are not sealed, and why; all others are."""

SEALED = ("orders", "trade", "event", "instrument_version", "transfer", "audit", "instrument",
          "account", "asset")  # fmt: skip


@pytest.mark.parametrize("table", SEALED)
def test_no_column_of_what_is_sealed_can_be_changed(sealed_url: str, table: str) -> None:
    """Nor a row be taken away. `account` and `asset`: the first ones, which are in use."""
    with tampering(sealed_url) as db:
        columns = db.execute(
            "SELECT column_name AS name, data_type AS type, udt_name AS udt, is_identity = 'YES'"
            " AS identity FROM information_schema.columns"
            " WHERE table_schema = 'core' AND table_name = %s",
            [table],
        ).fetchall()
        name = sql.Identifier("core", table)
        row = sql.SQL("ctid = (SELECT min(x.ctid) FROM {} AS x WHERE {})").format(
            name, sql.SQL("x.name = 'ann'" if table == "account" else "true")
        )
        assert broken(db) == []
        for column in columns:
            if column["name"] in OPEN.get(table, set()):
                continue
            with db.transaction(force_rollback=True):
                if column["identity"]:
                    drop = sql.SQL("ALTER TABLE {} ALTER {} DROP IDENTITY")
                    db.execute(drop.format(name, sql.Identifier(column["name"])))
                value = CHANGED[column["type"]].format(column["name"], f"core.{column['udt']}")
                update = sql.SQL("UPDATE {} SET {} = {} WHERE {}")
                new = sql.SQL(value)
                done = db.execute(update.format(name, sql.Identifier(column["name"]), new, row))
                assert done.rowcount == 1
                assert broken(db) != [], column["name"]
        with db.transaction(force_rollback=True):
            assert db.execute(sql.SQL("DELETE FROM {} WHERE {}").format(name, row)).rowcount == 1
            assert broken(db) != []


SETTINGS = {
    "TimeZone": "Asia/Kathmandu", "DateStyle": "German, DMY", "IntervalStyle": "sql_standard",
    "bytea_output": "escape", "extra_float_digits": "-15", "standard_conforming_strings": "off",
    "lc_numeric": "C", "lc_monetary": "C", "xmlbinary": "hex", "quote_all_identifiers": "on",
    "transform_null_equals": "on", "array_nulls": "off", "client_encoding": "latin1",
}  # fmt: skip


def test_no_setting_of_a_session_changes_a_hash(database_url: str) -> None:
    """Neither of who seals nor of who verifies."""
    with open_session(database_url) as odd, open_session(database_url) as db:
        for name, value in SETTINGS.items():
            odd.execute("SELECT set_config(%s, %s, false)", [name, value])
        history(db)
        trade(db, 3)
        seal(odd)
        assert broken(db) == []
        assert broken(odd) == []


def report(url: str, file: Path) -> list[str]:
    """What `rts verify --seal` says of a file: its first check, and what differs."""
    output = StringIO()
    holds = verify(url, Console(file=output), sealed=read_seals(file))
    lines = [line.strip() for line in output.getvalue().splitlines() if line]
    assert holds == all(line.startswith("ok") for line in lines)
    first = lines.index(next(line for line in lines if "seals of the file" in line))
    rest = lines[first:]
    return rest[: 1 + next(n for n, line in enumerate(rest[1:]) if line[:3] in ("ok ", "DIF"))]


@pytest.fixture
def kept(database_url: str, tmp_path: Path) -> Path:
    """A file of seals of a database that went on afterwards."""
    with open_session(database_url) as db:
        history(db)
        for _ in range(2):
            keep(database_url, tmp_path / "seals")
            trade(db, 5)
        seal(db)
    return tmp_path / "seals"


def keep(url: str, file: Path) -> None:
    with file.open("a") as out:
        out.writelines(sealed.line() for sealed in make_seals(url))


@contextmanager
def evil(server: Server, url: str) -> Iterator[Db]:
    with open_session(superuser_url(server, url)) as db:
        db.execute("SET session_replication_role = replica")
        yield db


FAR_BACK = [
    "UPDATE core.trade SET price = price + 1 WHERE instrument_id = 2 AND seq = 4",
    "UPDATE core.orders SET received_at = now() WHERE instrument_id = 2 AND seq = 1",
    "UPDATE core.event SET application = 'another' WHERE instrument_id = 2 AND seq = 5",
    # Two orders in each other's place.
    "UPDATE core.orders SET seq = seq - 100 WHERE instrument_id = 2 AND seq < 3;"
    "UPDATE core.orders SET seq = -97 - seq WHERE instrument_id = 2 AND seq < 0",
]


def make_anew(db: Db, *, alike: bool) -> None:
    """The chain of ACM/USD over what is there now; `alike`: with seals where they were."""
    rows = db.execute("SELECT seq FROM core.seal WHERE chain = %s ORDER BY seq", [ACM]).fetchall()
    db.execute("DELETE FROM core.seal WHERE chain = %s", [ACM])
    after = -1
    for row in rows if alike else ():
        call(db, "service.seal_markets", p_chains=[ACM], p_most=row["seq"] - after)
        after = row["seq"]
    seal(db)


@pytest.mark.parametrize("change", FAR_BACK)
@pytest.mark.parametrize("alike", [False, True])
def test_one_digit_far_back(
    server: Server, database_url: str, kept: Path, change: str, alike: bool
) -> None:
    """The chain shows it; and where the chain is made anew, in the same slices too, the file."""
    assert report(database_url, kept)[0].startswith("ok")
    first = next(one for one in read_seals(kept) if one.symbol == "ACM/USD")
    with evil(server, database_url) as db:
        db.execute(change.encode())
        assert [line.partition(", ")[0] for line in broken(db)] == ["symbol=ACM/USD"]
        assert report(database_url, kept)[1:] == [
            f"ACM/USD: changed between seq 0 and 12, after it was sealed at {first.time}"
        ]
        make_anew(db, alike=alike)
        assert broken(db) == []
    assert report(database_url, kept)[1:] == [
        f"ACM/USD: changed between seq 1 and {first.seq}, after it was sealed at {first.time}:"
        f" that seal is {'another one' if alike else 'gone'}"
    ]


def test_more_seals_tell_more_closely(server: Server, database_url: str, kept: Path) -> None:
    """What happened between two of them is known to have been changed between them."""
    first, second = (one.seq for one in read_seals(kept) if one.symbol == "ACM/USD")
    with evil(server, database_url) as db:
        db.execute(
            "UPDATE core.orders SET client_order_id = 'x' WHERE seq ="
            f" (SELECT min(seq) FROM core.orders WHERE seq > %s AND instrument_id = {ACM})"
            f" AND instrument_id = {ACM}".encode(),
            [first],
        )
        db.execute(f"DELETE FROM core.seal WHERE chain = {ACM} AND seq > %s".encode(), [first])
        seal(db)
    said = report(database_url, kept)
    assert said[1].startswith(f"ACM/USD: changed between seq {first + 1} and {second}, after")


def test_the_newest_are_cut_off(server: Server, database_url: str, kept: Path) -> None:
    """With their heads and their seals, as if they had never been."""
    last = [one for one in read_seals(kept) if one.symbol == "ACM/USD"][-1]
    with evil(server, database_url) as db:
        for table in ("orders", "trade", "event", "renaming", "head", "instrument_version"):
            cut = f"DELETE FROM core.{table} WHERE instrument_id = {ACM} AND seq > %s"
            db.execute(cut.encode(), [last.seq - 5])
        db.execute(f"DELETE FROM core.seal WHERE chain = {ACM} AND seq > %s".encode(),
                   [last.seq - 5])  # fmt: skip
        assert broken(db) == []
    assert report(database_url, kept)[1:] == [
        f"ACM/USD: seq {last.seq - 4} to {last.seq} are gone, which were sealed at {last.time}"
    ]


def test_a_seal_is_taken_away(server: Server, database_url: str, kept: Path) -> None:
    """From the middle, and the one that was kept, whose place another takes."""
    last = [one for one in read_seals(kept) if one.symbol == "ACM/USD"][-1]
    with evil(server, database_url) as db:
        with db.transaction(force_rollback=True):
            db.execute(f"DELETE FROM core.seal WHERE chain = {ACM} AND seq = 12".encode())
            assert broken(db) != []
        db.execute(f"DELETE FROM core.seal WHERE chain = {ACM} AND seq >= %s".encode(), [last.seq])
        seal(db)
        assert broken(db) == []
    assert report(database_url, kept)[1].endswith(": that seal is gone")


def test_a_transfer_and_an_entry_of_the_audit_log(
    server: Server, database_url: str, kept: Path
) -> None:
    with evil(server, database_url) as db:
        db.execute("UPDATE core.transfer SET amount = amount + 1")
        db.execute("DELETE FROM core.audit")
        db.execute("DELETE FROM core.seal WHERE chain <= 0")
        seal(db)
    said = report(database_url, kept)
    assert [line.partition(":")[0] for line in said[1:]] == ["#audit", "#transfers"]


def test_a_market_that_is_gone_and_another_exchanges_seals(
    server: Server, database_url: str, kept: Path
) -> None:
    with evil(server, database_url) as db:
        db.execute("UPDATE core.instrument SET symbol = 'OTHER' WHERE symbol = 'ACME'")
        db.execute("UPDATE core.epoch SET epoch = gen_random_uuid()")
        assert [line.partition(", ")[0] for line in broken(db)] == ["symbol=OTHER"]
    said = report(database_url, kept)
    assert said[1].startswith("what was sealed in epoch ")
    assert said[2].startswith("ACME: is not here; it was sealed up to seq ")


def test_nothing_is_sealed_before_it_is_committed(database_url: str) -> None:
    """An event of a market that somebody holds, an id below one that is there already."""
    with open_session(database_url) as db, open_session(database_url) as slow:
        call(db, "create_asset", asset="USD")
        for account in ("ann", "bob", "cat", "dan"):
            give(db, account, "USD", "9")
        trade(db, 1, "ACME")
        seal(db)
        newest = "SELECT max(seq) AS seq FROM core.seal WHERE chain = %s"

        def sealed(chain: int) -> int:
            return int(db.execute(newest, [chain]).fetchall()[0]["seq"])

        before = sealed(1)
        with slow.transaction():
            call(slow, "transfer", from_account="ann", to_account="bob", asset="USD", amount=1,
                 reference="slow")  # fmt: skip
            place(slow, "ann", "buy", 1, 1, symbol="ACME")
            call(db, "transfer", from_account="cat", to_account="dan", asset="USD", amount=1,
                 reference="quick")  # fmt: skip
            seal(db)
            assert (sealed(1), sealed(0)) == (before, 4)
        seal(db)
        assert (sealed(1), sealed(0)) == (before + 1, 6)
        assert broken(db) == []


def test_a_call_does_no_more_than_it_may(database_url: str) -> None:
    """However much there is to catch up with; and a trade is never cut in two."""
    with open_session(database_url) as db:
        trade(db, 40, "ACME")
        last, rounds = -1, 0
        while call(db, "service.seal_markets", p_chains=[1], p_most=7)["seal_markets"]:
            rows = db.execute("SELECT max(seq) AS seq FROM core.seal WHERE chain = 1").fetchall()
            assert last < rows[0]["seq"] <= last + 8
            last, rounds = rows[0]["seq"], rounds + 1
        assert rounds > 20
        cut = "SELECT FROM core.seal AS s JOIN core.trade AS t ON t.seq = s.seq + 1 AND s.chain = 1"
        assert db.execute(cut).rowcount == 0
        assert broken(db) == []


@pytest.mark.parametrize("change", ["UPDATE core.seal SET seq = 1", "DELETE FROM core.seal",
                                    "TRUNCATE core.seal"])  # fmt: skip
def test_a_seal_stays_as_it_was(db: Db, change: str) -> None:
    seal(db)
    with pytest.raises(psycopg.errors.RestrictViolation, match=r"core\.seal is refused"):
        db.execute(change.encode())


def test_anybody_may_keep_seals_but_not_make_them(server: Server, database_url: str) -> None:
    with open_session(database_url) as owner:
        seal(owner)
    with (
        open_session(superuser_url(server, database_url)) as db,
        db.transaction(force_rollback=True),
    ):
        db.execute("CREATE ROLE somebody")
        db.execute("SET LOCAL ROLE somebody")
        row = db.execute("SELECT * FROM api.seals WHERE symbol = 'ACME'").fetchall()[0]
        assert (row["seq"], len(bytes.fromhex(row["hash"]))) == (0, 32)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            db.execute("SELECT service.seal_markets()")


def rts(url: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from rts.cli import main; main()", *arguments],
        env=os.environ | {"RTS_DATABASE_URL": url}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_command_line(server: Server, database_url: str, tmp_path: Path) -> None:
    """Printed and kept, they prove it; a changed digit is exit 1 and a sentence."""
    with open_session(database_url) as db:
        history(db)
    printed = rts(database_url, "seal")
    assert (printed.returncode, printed.stderr) == (0, "")
    lines = [json.loads(line) for line in printed.stdout.splitlines()]
    assert [line["symbol"] for line in lines] == ["#audit", "#transfers", "ACM/USD", "ACME"]
    with open_session(database_url) as db:
        newest = db.execute("SELECT seq FROM last_seqs() WHERE symbol = 'ACME'").fetchall()[0]
        trade(db, 3, "ACME")
    assert lines[3].keys() == {"symbol", "seq", "hash", "epoch", "time"}
    assert lines[3]["seq"] == newest["seq"]
    assert datetime.fromisoformat(lines[3]["time"]) < datetime.now(UTC)

    file = tmp_path / "seals"
    file.write_text(printed.stdout)
    added = rts(database_url, "seal", "--out", file)
    assert added.returncode == 0
    assert len(file.read_text().splitlines()) == 8
    held = rts(database_url, "verify", "--seal", file)
    assert (held.returncode, held.stderr) == (0, "")

    with evil(server, database_url) as db:
        db.execute("UPDATE core.trade SET quantity = 2 WHERE instrument_id = 1 AND seq = 4")
    found = rts(database_url, "verify", "--seal", file)
    assert found.returncode == 1
    assert "ACME: changed between seq 0 and " in found.stdout


FAULTY = {
    "empty": "",
    "blank": "\n\n",
    "no JSON": "ACME 12\n",
    "no object": "[1]\n",
    "not all": '{"symbol": "ACME", "seq": 1}\n',
    "no hash": '{"symbol": "ACME", "seq": 1, "hash": "zz", "epoch": "x", "time": "x"}\n',
    "no number": json.dumps({"symbol": "ACME", "seq": True, "hash": "00" * 32,
                             "epoch": "00000000-0000-0000-0000-000000000000", "time": "x"}),
    "nested": "[" * 100_000,
    "bytes": "\udcff\udcfe",
}  # fmt: skip


@pytest.mark.parametrize("fault", [*FAULTY, "no file"])
def test_a_file_that_proves_nothing_is_said(tmp_path: Path, fault: str) -> None:
    file = tmp_path / "seals"
    if fault in FAULTY:
        file.write_text(FAULTY[fault], "utf-8", "surrogateescape")
    ran = rts("postgresql://nobody@127.0.0.1:1/none", "verify", "--seal", file)
    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (1, "", 1)
    assert str(file) in ran.stderr


def test_a_restored_exchange_goes_on_with_its_chain(
    database_url: str, kept: Path, tmp_path: Path
) -> None:
    """In another epoch, and what was kept of the original holds in the copy."""
    copy = f"{database_url}_copy"
    name = copy.rpartition("/")[2]
    backup(database_url, tmp_path / "dump", Console(file=StringIO()))
    try:
        restore(copy, tmp_path / "dump", Console(file=StringIO()))
        with open_session(copy) as db:
            trade(db, 2)
        keep(copy, kept)
        assert len({one.epoch for one in read_seals(kept)}) == 2
        assert report(copy, kept)[0].startswith("ok")
        assert report(database_url, kept)[1].startswith("what was sealed in epoch ")
    finally:
        with open_session(database_url) as db:
            db.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(
                sql.Identifier(name)))  # fmt: skip
