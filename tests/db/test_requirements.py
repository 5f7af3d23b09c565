"""What a database must be and have: a sentence each, before anything is changed in it."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from db.embedded.server import EmbeddedServer
from db.migrate import migrate
from db.requirements import UnfitDatabase, check_version
from db.revisions import REVISIONS
from tests.conftest import Server, open_session, superuser_url

ROOT = Path(__file__).parents[2]
COMMANDS = {
    "rts migrate": ["-m", "rts.cli", "migrate"],
    "rts up": ["-m", "rts.cli", "up"],
    "alembic": ["-m", "alembic", "upgrade", "head"],
}
Make = Callable[..., str]

_numbers = count(1)


@pytest.fixture
def make(server: Server) -> Iterator[Make]:
    """Makes empty databases, with more words for CREATE DATABASE; answers their URL."""
    login = f"{server.user}:{server.password}" if server.password else server.user
    base = f"postgresql://{login}@{server.host}:{server.port}"
    made = []
    with psycopg.connect(f"{base}/{server.maintenance_dbname}", autocommit=True) as session:

        def _make(words: str = "") -> str:
            made.append(f"rts_unfit_{os.getpid()}_{next(_numbers)}")
            session.execute(f"CREATE DATABASE {made[-1]} TEMPLATE template0 {words}".encode())
            return f"{base}/{made[-1]}"

        yield _make
        for name in made:
            session.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture
def stranger(make: Make) -> Iterator[tuple[str, str]]:
    """A database, and its URL for a role that neither owns it nor is a superuser."""
    url, name = make(), f"rts_stranger_{os.getpid()}"
    with open_session(url) as session:
        session.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'guest'")
        yield url, f"postgresql://{name}:guest@{url.partition('@')[2]}"
        session.execute(f"DROP OWNED BY {name}")
        session.execute(f"ALTER DATABASE {url.rpartition('/')[2]} OWNER TO CURRENT_USER")
        session.execute(f"DROP ROLE {name}")


def tell(url: str, sentence: str, command: str = "rts migrate", cwd: Path = ROOT) -> None:
    """Assert that a command refuses the database with the sentence and no word of Python's."""
    with psycopg.connect(url, client_encoding="utf8") as session:
        before = session.execute("SELECT nspname FROM pg_namespace ORDER BY 1").fetchall()
    ran = subprocess.run(
        [sys.executable, *COMMANDS[command]],
        cwd=cwd,
        env=os.environ | {"RTS_DATABASE_URL": url},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = ran.stdout + ran.stderr
    assert ran.returncode != 0
    assert sentence in said
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) == 1
    with psycopg.connect(url, client_encoding="utf8") as session:
        after = session.execute("SELECT nspname FROM pg_namespace ORDER BY 1").fetchall()
    assert after == before


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
def test_a_database_that_cannot_hold_all_names(make: Make, encoding: str, command: str) -> None:
    url = make(f"ENCODING '{encoding}' LOCALE 'C'")
    tell(url, f"has the encoding {encoding}, but names are of all scripts: it needs UTF8", command)


def test_what_else_a_database_may_lack(make: Make) -> None:
    for statement, sentence in {
        "CREATE SCHEMA core": "has a schema api or core that this program did not make",
        "CREATE SCHEMA api": "has a schema api or core that this program did not make",
        "CREATE TABLE alembic_version AS SELECT '7fed' AS version_num": "at revision 7fed, of",
        "ALTER DATABASE {} SET default_transaction_read_only = on": "is set to read only",
        "DROP SCHEMA public": "has no schema public",
    }.items():
        url = make()
        with open_session(url) as session:
            session.execute(statement.format(url.rpartition("/")[2]))
        tell(url, sentence)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("revision", ["0001", "0012"])
def test_a_database_from_before_the_first_revision(make: Make, revision: str, command: str) -> None:
    """Which became one: what stands between them cannot go on, and hears what to do."""
    url = make()
    migrate(url, report=lambda _: None)
    with open_session(url) as session:
        session.execute("UPDATE public.alembic_version SET version_num = %s", [revision])
    first = f"is at revision {revision}, and this program's first is {REVISIONS[0]}. Bring it to"
    tell(url, first, command)


def test_a_database_that_claims_to_be_what_it_is_not(make: Make) -> None:
    url = make()
    migrate(url, report=lambda _: None)
    with open_session(url) as session:
        session.execute("DROP SCHEMA api, service, core CASCADE")
        tell(url, "DROP TABLE public.alembic_version.")
        session.execute("DROP TABLE public.alembic_version")
    migrate(url, report=lambda _: None)


def test_a_database_without_plpgsql(server: Server, make: Make) -> None:
    url = make()
    with open_session(superuser_url(server, url)) as session:
        session.execute("DROP EXTENSION plpgsql")
    tell(url, "has no language plpgsql")


def test_a_database_of_somebody_else(stranger: tuple[str, str]) -> None:
    owner_url, url = stranger
    name, role = owner_url.rpartition("/")[2], f"rts_stranger_{os.getpid()}"
    with open_session(owner_url) as owner:
        tell(url, "only its owner (or a member) can make it an exchange")
        owner.execute(f"ALTER DATABASE {name} OWNER TO {role}")
        owner.execute(f"REVOKE CREATE ON DATABASE {name} FROM {role}")
        tell(url, f"the user {role} lacks the right CREATE")
        owner.execute(f"GRANT CREATE ON DATABASE {name} TO {role}")
        owner.execute("ALTER SCHEMA public OWNER TO CURRENT_USER")
        tell(url, f"In the schema public of {name} the user {role} lacks the right CREATE")
        migrate(owner_url, report=lambda _: None)
        tell(url, "parts of the exchange belong to")


def test_a_standby(tmp_path: Path) -> None:
    with EmbeddedServer(tmp_path):
        pass
    (tmp_path / "postgres" / "standby.signal").touch()
    with EmbeddedServer(tmp_path) as standby:
        tell(standby.url, "is a standby, which cannot be written to")


def test_only_known_versions_are_taken_without_a_word() -> None:
    with pytest.raises(UnfitDatabase, match="PostgreSQL 14; the exchange needs 15 to 18"):
        check_version(14)
    assert [check_version(major) for major in (15, 16, 17, 18)] == [None] * 4
    assert "newer" in (check_version(19) or "")


def test_words_are_words_in_a_database_that_speaks_turkish(tmp_path: Path) -> None:
    """lower('LIMIT') has no dot there: no word of a call may depend on the database's language."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if not programs:
        pytest.skip("no PostgreSQL of the system here, and the embedded one knows no languages")
    turkish = EmbeddedServer(tmp_path)
    turkish.bin = programs[-1].parent
    with turkish:
        with open_session(turkish.url) as session:
            session.execute(
                "CREATE DATABASE turkish TEMPLATE template0 LOCALE_PROVIDER icu "
                "ICU_LOCALE 'tr-TR' LOCALE 'C'"
            )
        url = turkish.url.rpartition("/")[0] + "/turkish"
        migrate(url, report=lambda _: None)
        with open_session(url) as session:
            assert session.execute("SELECT lower('LIMIT') = 'limit' AS same").fetchall() == [
                {"same": False}
            ]
            for arguments in (
                "'ACME', 'BID', 5, 100, 'LIMIT'",
                "'ACME', 'ASK', 5, 100, 'Limit', 'IOC'",
                "'ACME', 'BUY', 5, 100, time_in_force => 'GTC', account => 'İlkay'",
                "'ACME', 'SELL', 5, 100, account => 'amy', "
                "self_trade_prevention => 'DECREMENT_AND_CANCEL'",
            ):
                row = session.execute(
                    f"SELECT status, reject_reason FROM place_order({arguments})"
                ).fetchone()
                assert row is not None
                assert row["reject_reason"] is None
            session.execute("SELECT create_instrument('TITI')")
            assert session.execute("SELECT count(*) AS n FROM trades").fetchone() == {"n": 2}
