"""`rts backup` and `rts restore` from outside, and the same with pg_dump by hand."""

import os
import stat
import subprocess
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from db.revisions import REVISIONS
from tests.conftest import Server, open_session
from tests.processes import running_services
from tests.rts.test_keeping import alembic
from tests.rts.test_supervisor import Exchange, Place, running
from tests.test_readme import block

ORDER = "SELECT order_id FROM place_order('ACME', %s, 5, %s, account => %s)"


@pytest.fixture(scope="module")
def exchange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exchange]:
    with running(Place.make(tmp_path_factory.mktemp("exchange"))) as exchange:
        yield exchange


@pytest.fixture
def fresh(server: Server) -> Iterator[str]:
    """The URL of a database that is not there yet; dropped afterwards."""
    login = f"{server.user}:{server.password}" if server.password else server.user
    base = f"postgresql://{login}@{server.host}:{server.port}"
    name = f"rts_copy_{os.getpid()}"
    yield f"{base}/{name}"
    with psycopg.connect(f"{base}/{server.maintenance_dbname}", autocommit=True) as session:
        session.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )


@pytest.fixture
def traded(database_url: str) -> str:
    """A database with orders, trades, a stop, a halted market and a refused order."""
    with open_session(database_url) as session:
        for side, price, account in (("sell", 100, "amy"), ("buy", 101, "bob"), ("buy", 99, "bob")):
            session.execute(ORDER, [side, price, account])
        session.execute("SELECT place_order('ACME', 'buy', 1, stop_price => 120)")
        session.execute("SELECT place_order('ACME', 'buy', 1, 1.001)")
        session.execute("SELECT create_instrument('NOVA')")
        session.execute("SELECT set_instrument_status('NOVA', 'halted')")
    return database_url


def journal(url: str) -> list[dict[str, object]]:
    with open_session(url) as session:
        return session.execute("SELECT * FROM order_events ORDER BY symbol, seq").fetchall()


def newest_order(url: str) -> int:
    """Place an order by its unqualified name on a fresh session; return its id."""
    with open_session(url) as session:
        row = session.execute(ORDER, ["buy", 1, "amy"]).fetchone()
        assert row is not None
        return int(row["order_id"])


def test_what_trades_is_saved_and_lives_on_in_another_folder(
    exchange: Exchange, tmp_path: Path
) -> None:
    url, ended = exchange.place.url(), threading.Event()

    def trade() -> None:
        with open_session(url) as session:
            for number in count():
                if ended.is_set():
                    return
                session.execute(ORDER, [("sell", "buy")[number % 2], 100, f"t{number % 9}"])

    trader = threading.Thread(target=trade)
    trader.start()
    try:
        before = len(journal(url))
        saved = exchange.place.rts("backup", str(tmp_path / "saved"))
    finally:
        ended.set()
        trader.join()
    assert saved.returncode == 0, saved.stderr
    assert stat.S_IMODE((tmp_path / "saved").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["saved"]
    last_line = saved.stdout.splitlines()[-1]
    assert "MB, ACME to seq " in last_line
    seq = int(last_line.rpartition(" ")[2])
    assert seq >= before

    second = Place.make(tmp_path / "second")
    restored = second.rts("restore", str(tmp_path / "saved"))
    assert restored.returncode == 0, restored.stderr
    assert f"ACME to seq {seq}; `rts verify` proves it" in restored.stdout.splitlines()[-1]
    verified = second.rts("verify")
    assert verified.returncode == 0, verified.stdout
    with running(second) as again:
        copy = again.place.url()
        original = journal(url)
        assert journal(copy) == original[:seq]
        assert newest_order(copy) > max(int(str(row["order_id"])) for row in original[:seq])
        refused = second.rts("restore", str(tmp_path / "saved"))
        assert f"Process {again.process.pid} already runs" in refused.stderr
    refused = second.rts("restore", str(tmp_path / "saved"))
    assert refused.returncode == 1
    assert "holds the data of an exchange, which stay as they are" in refused.stderr
    assert second.rts("verify").returncode == 0


def test_the_lines_of_the_readme(tmp_path: Path) -> None:
    place = Place.make(tmp_path / "data")
    assert place.rts("migrate").returncode == 0
    for line in block("sh", "rts backup").splitlines():
        command, _, _ = line.partition("#")
        folder, _, arguments = command.rpartition("rts ")
        more = {"RTS_DATA_DIR": str(tmp_path / "copy")} if folder else {}
        ran = place.rts(*arguments.replace("exchange", f"{tmp_path}/exchange").split(), **more)
        assert ran.returncode == 0, ran.stderr


def test_a_copy_under_another_name_is_a_whole_exchange(
    traded: str, fresh: str, tmp_path: Path
) -> None:
    place, file = Place.make(tmp_path / "none"), tmp_path / "saved"
    saved = place.rts("backup", str(file), RTS_DATABASE_URL=traded)
    assert saved.returncode == 0, saved.stderr
    restored = place.rts("restore", str(file), RTS_DATABASE_URL=fresh)
    assert restored.returncode == 0, restored.stderr
    assert journal(fresh) == journal(traded)
    assert place.rts("verify", RTS_DATABASE_URL=fresh).returncode == 0
    assert newest_order(fresh) > newest_order(traded)
    with running_services(fresh, tmp_path):
        pass
    assert not place.data_dir.exists()


@pytest.mark.long
def test_an_exchange_that_nobody_used_gives_way_and_one_in_use_does_not(
    traded: str, exchange: Exchange, tmp_path: Path
) -> None:
    place, file = Place.make(tmp_path / "data"), tmp_path / "saved"
    assert place.rts("migrate").returncode == 0
    assert place.rts("backup", str(file), RTS_DATABASE_URL=traded).returncode == 0
    before = journal(exchange.place.url())
    refused = place.rts("restore", str(file), RTS_DATABASE_URL=exchange.place.url())
    assert ("holds the data" in refused.stderr) == bool(before)
    assert journal(exchange.place.url()) == before
    assert place.rts("restore", str(file)).returncode == 0
    assert place.rts("verify").returncode == 0
    saved = place.rts("backup", str(tmp_path / "of a stopped one"))
    assert saved.returncode == 0, saved.stderr
    assert "ACME to seq 7, NOVA to seq 1" in saved.stdout


def test_what_is_no_backup_is_a_sentence_and_changes_nothing(
    server: Server, traded: str, fresh: str, tmp_path: Path
) -> None:
    place, whole = Place.make(tmp_path / "none"), tmp_path / "whole"
    assert place.rts("backup", str(whole), RTS_DATABASE_URL=traded).returncode == 0
    half, text = tmp_path / "half", tmp_path / "text"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size * 9 // 10])
    text.write_text("SELECT 1;\n")
    for file, words in {
        tmp_path / "missing": "is not a file",
        tmp_path: "is not a file",
        text: "cannot be read",
        half: "end of file",
    }.items():
        refused = place.rts("restore", str(file), RTS_DATABASE_URL=fresh)
        assert refused.returncode == 1
        assert words in refused.stderr
        assert len(refused.stderr.splitlines()) == 1
    base, _, name = fresh.rpartition("/")
    with open_session(f"{base}/{server.maintenance_dbname}") as session:
        made = session.execute("SELECT FROM pg_database WHERE datname = %s", [name])
        assert made.rowcount == 0
        session.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    with open_session(fresh) as session:
        session.execute("CREATE TYPE alembic_version AS ENUM ()")
        failed = place.rts("restore", str(whole), RTS_DATABASE_URL=fresh)
        assert 'pg_restore failed: could not execute query: ERROR: type "alembic' in (failed.stderr)
        assert session.execute("SELECT to_regnamespace('core') AS core").fetchone() == {
            "core": None
        }
    with open_session(traded) as session:
        session.execute("UPDATE public.alembic_version SET version_num = '9999'")
    newer = tmp_path / "newer"
    assert place.rts("backup", str(newer), RTS_DATABASE_URL=traded).returncode == 0
    refused = place.rts("restore", str(newer), RTS_DATABASE_URL=fresh)
    assert "at revision 9999" in refused.stderr
    with open_session(traded) as session:
        session.execute("UPDATE public.alembic_version SET version_num = '0005'")
    older = tmp_path / "older"
    assert place.rts("backup", str(older), RTS_DATABASE_URL=traded).returncode == 0
    refused = place.rts("restore", str(older), RTS_DATABASE_URL=fresh)
    assert f"at revision 0005, and this program's first is {REVISIONS[0]}" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_where_an_exchange_was_taken_down_one_can_be_restored(
    traded: str, fresh: str, tmp_path: Path
) -> None:
    """`alembic downgrade base` leaves its own table, empty."""
    place, file = Place.make(tmp_path / "none"), tmp_path / "saved"
    assert place.rts("backup", str(file), RTS_DATABASE_URL=traded).returncode == 0
    assert place.rts("restore", str(file), RTS_DATABASE_URL=fresh).returncode == 0
    name = fresh.rpartition("/")[2]
    assert alembic(fresh, "-x", f"destroy={name}", "downgrade", "base").returncode == 0
    restored = place.rts("restore", str(file), RTS_DATABASE_URL=fresh)
    assert restored.returncode == 0, restored.stderr
    assert journal(fresh) == journal(traded)


def test_no_file_is_overwritten_unasked_and_none_is_left_half(traded: str, tmp_path: Path) -> None:
    place, file = Place.make(tmp_path / "none"), tmp_path / "saved"
    file.write_text("precious")
    refused = place.rts("backup", str(file), RTS_DATABASE_URL=traded)
    assert "exists already" in refused.stderr
    assert file.read_text() == "precious"
    nowhere = place.rts("backup", str(tmp_path / "x" / "y"), RTS_DATABASE_URL=traded)
    assert "There is no folder" in nowhere.stderr
    assert place.rts("backup", "--force", str(tmp_path), RTS_DATABASE_URL=traded).returncode == 1
    with open_session(traded) as session:
        session.execute(
            "CREATE TABLE odd (x int); CREATE ROLE rts_odd; REVOKE ALL ON odd FROM PUBLIC;"
            " GRANT CREATE ON SCHEMA api TO rts_odd"  # as the owner of a table there needs
        )
        try:
            session.execute("ALTER TABLE odd OWNER TO rts_odd")
            session.execute("CREATE ROLE rts_little LOGIN PASSWORD 'guest'")
            little = f"postgresql://rts_little:guest@{traded.partition('@')[2]}"
            failed = place.rts("backup", "--force", str(file), RTS_DATABASE_URL=little)
            assert "permission denied" in failed.stderr
        finally:
            session.execute("DROP OWNED BY rts_odd; DROP ROLE rts_odd; DROP ROLE rts_little")
    assert file.read_text() == "precious"
    assert [each.name for each in tmp_path.iterdir()] == ["saved"]
    assert place.rts("backup", "--force", str(file), RTS_DATABASE_URL=traded).returncode == 0
    assert file.read_bytes().startswith(b"PGDMP")


def test_grants_come_along_and_roles_that_are_not_here_are_named(
    traded: str, fresh: str, tmp_path: Path
) -> None:
    place, file = Place.make(tmp_path / "none"), tmp_path / "saved"
    with open_session(traded) as session:
        for role in ("rts_reader", "rts_gone"):
            session.execute(f"CREATE ROLE {role}; GRANT USAGE ON SCHEMA core TO {role}")
        session.execute("GRANT SELECT ON core.trade TO rts_reader")
        session.execute("GRANT SELECT ON core.orders TO rts_gone")
        try:
            assert place.rts("backup", str(file), RTS_DATABASE_URL=traded).returncode == 0
            session.execute("DROP OWNED BY rts_gone; DROP ROLE rts_gone")
            restored = place.rts("restore", str(file), RTS_DATABASE_URL=fresh)
            assert restored.returncode == 0, restored.stderr
            assert "the role rts_gone is not here" in restored.stdout
            with open_session(fresh) as copy:
                row = copy.execute(
                    "SELECT has_table_privilege('rts_reader', 'core.trade', 'SELECT') AS reads,"
                    " has_function_privilege('rts_reader', 'create_instrument'::regproc::oid,"
                    " 'EXECUTE') AS makes"
                ).fetchone()
                copy.execute("DROP OWNED BY rts_reader")
            assert row == {"reads": True, "makes": False}
        finally:
            session.execute("DROP OWNED BY rts_reader; DROP ROLE rts_reader")


@pytest.mark.long
def test_an_auditor_dumps_with_pg_dump_and_the_copy_is_verified_elsewhere(
    server: Server, traded: str, tmp_path: Path
) -> None:
    """The way that the docs name: pg_read_all_data to dump; pg_restore, then `rts migrate`."""
    if server.bin is None:
        pytest.skip("this server came without its programs")
    file, place = tmp_path / "dump", Place.make(tmp_path / "data")
    auditor = f"postgresql://rts_auditor_x:guest@{traded.partition('@')[2]}"
    with open_session(traded) as session:
        session.execute("CREATE ROLE rts_auditor_x LOGIN PASSWORD 'guest' IN ROLE pg_read_all_data")
        try:
            subprocess.run([server.bin / "pg_dump", "-Fc", "-f", file, auditor], check=True)
            saved = place.rts("backup", str(tmp_path / "saved"), RTS_DATABASE_URL=auditor)
            assert saved.returncode == 0, saved.stderr
            assert place.rts("verify", RTS_DATABASE_URL=auditor).returncode == 0
        finally:
            session.execute("DROP ROLE rts_auditor_x")
    with running(place) as elsewhere:
        main = elsewhere.place.url()
        with psycopg.connect(main, autocommit=True) as session:
            session.execute("CREATE ROLE auditors_own LOGIN PASSWORD 'guest'")
            session.execute("CREATE DATABASE copy OWNER auditors_own TEMPLATE template0")
        copy = f"postgresql://auditors_own:guest@{main.partition('@')[2].rpartition('/')[0]}/copy"
        subprocess.run([server.bin / "pg_restore", "--no-owner", "-d", copy, file], check=True)
        migrated = place.rts("migrate", RTS_DATABASE_URL=copy)
        assert migrated.returncode == 0, migrated.stderr
        verified = place.rts("verify", RTS_DATABASE_URL=copy)
        assert verified.returncode == 0, verified.stdout
        assert journal(copy) == journal(traded)
        assert newest_order(copy) > newest_order(traded)
