"""What the environment says of other things changes nothing here; what it breaks is a sentence."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.conftest import Db, open_session
from tests.processes import APPS, await_health, end, free_port, running_services
from tests.rts.test_supervisor import Exchange, Place, running
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]
NOWHERE = "/nowhere/at/all"
PROXY = "http://127.0.0.1:9"

# Every variable of libpq and asyncpg, with a value that stops a client that listens to it.
CLIENTS = {
    "PGHOST": "nowhere.invalid", "PGHOSTADDR": "192.0.2.1", "PGPORT": "1", "PGUSER": "nobody",
    "PGPASSWORD": "wrong", "PGPASSFILE": NOWHERE, "PGDATABASE": "nope", "PGSERVICE": "nope",
    "PGSERVICEFILE": NOWHERE, "PGSYSCONFDIR": NOWHERE, "PGSSLMODE": "require",
    "PGREQUIRESSL": "1", "PGSSLCERT": NOWHERE, "PGSSLKEY": NOWHERE, "PGSSLROOTCERT": NOWHERE,
    "PGSSLCRL": NOWHERE, "PGSSLCRLDIR": NOWHERE, "PGSSLNEGOTIATION": "direct", "PGSSLSNI": "9",
    "PGSSLCERTMODE": "require", "PGSSLCOMPRESSION": "9", "PGSSLMINPROTOCOLVERSION": "TLSv9",
    "PGSSLMAXPROTOCOLVERSION": "TLSv0", "PGGSSENCMODE": "require", "PGGSSLIB": "nope",
    "PGGSSDELEGATION": "9", "PGKRBSRVNAME": "nope", "PGCHANNELBINDING": "require",
    "PGREQUIREAUTH": "none", "PGREQUIREPEER": "nobody", "PGTARGETSESSIONATTRS": "standby",
    "PGLOADBALANCEHOSTS": "nope", "PGMINPROTOCOLVERSION": "9", "PGMAXPROTOCOLVERSION": "1",
    "PGCONNECT_TIMEOUT": "nope", "PGOPTIONS": "-c nonsense=1", "PGAPPNAME": "x",
    "PGTZ": "Mars/Phobos", "PGDATESTYLE": "SQL, DMY", "PGCLIENTENCODING": "LATIN5",
    "PGGEQO": "maybe", "PGDATA": NOWHERE, "PGLOCALEDIR": NOWHERE,
}  # fmt: skip
LANGUAGE = {
    "LANG": "xx_XX", "LC_ALL": "tr_TR.ISO-8859-9", "LANGUAGE": "tr", "TZ": "Mars/Phobos",
    "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii",
}  # fmt: skip
WAYS = {
    name: PROXY
    for word in ("http_proxy", "https_proxy", "all_proxy", "ws_proxy", "wss_proxy")
    for name in (word, word.upper())
} | {"NO_PROXY": "", "no_proxy": "", "SSL_CERT_FILE": NOWHERE, "SSL_CERT_DIR": NOWHERE,
     "SSLKEYLOGFILE": NOWHERE}  # fmt: skip
SERVERS = {
    "WEB_CONCURRENCY": "7", "UVICORN_WORKERS": "3", "UVICORN_RELOAD": "true",
    "UVICORN_ROOT_PATH": "/x", "UVICORN_UDS": NOWHERE, "UVICORN_SSL_KEYFILE": NOWHERE,
    "UVICORN_LOG_CONFIG": NOWHERE, "UVICORN_FACTORY": "true", "UVICORN_LIFESPAN": "off",
    "FORWARDED_ALLOW_IPS": "nope", "LITESTAR_DEBUG": "1", "LITESTAR_PDB": "1",
}  # fmt: skip
PLACE = {"PYTHONOPTIMIZE": "2", "TMPDIR": NOWHERE, "HOME": NOWHERE, "COLUMNS": "-1", "TERM": ""}
HOSTILE = CLIENTS | LANGUAGE | WAYS | SERVERS | PLACE

BACKWARDS = ("DateStyle = 'SQL, DMY'", "TimeZone = 'Pacific/Kiritimati'", "bytea_output = escape",
             "IntervalStyle = sql_standard", "extra_float_digits = -15", "array_nulls = off",
             "standard_conforming_strings = off", "search_path = pg_catalog",
             "default_transaction_isolation = serializable")  # fmt: skip


@pytest.fixture(scope="module")
def besieged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exchange]:
    """`rts up --demo`, started in an environment in which nothing is as it should be."""
    place = Place.make(tmp_path_factory.mktemp("besieged"))
    with running(place, "--demo", **HOSTILE) as exchange:
        yield exchange


def test_all_of_it_at_once_stops_nothing(besieged: Exchange) -> None:
    place = besieged.place
    with psycopg.connect(place.url(), autocommit=True) as session:
        wait_until(lambda: bool(session.execute("SELECT FROM orders LIMIT 1").rowcount))
    for command in (["verify"], ["migrate"], ["url"]):
        ran = place.rts(*command, **HOSTILE)
        assert (ran.returncode, ran.stderr) == (0, ""), command
    query = "SELECT count(*) > 0, current_setting('TimeZone') FROM orders"
    ran = place.rts("psql", "-XAtc", query, **HOSTILE)
    assert ran.stdout == "t|UTC\n"
    alembic = subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head"],
        cwd=ROOT, env=place.environment(**HOSTILE), check=False, capture_output=True,
    )  # fmt: skip
    assert alembic.returncode == 0, alembic.stderr
    said = (place.data_dir / "terminal.log").read_text()
    assert "ended with" not in said
    assert "Traceback" not in said


def test_the_client_of_a_market_on_this_machine_asks_no_proxy(besieged: Exchange) -> None:
    program = (
        "import asyncio; from rts.client import books\n"
        "async def main():\n"
        f"    url = 'ws://127.0.0.1:{besieged.place.ports['main']}'\n"
        "    async for book in books('ACME', url=url):\n"
        "        print(book.seq)\n"
        "        break\n"
        "asyncio.run(main())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], env=besieged.place.environment(**WAYS), check=False,
        capture_output=True, text=True, timeout=30,
    )  # fmt: skip
    assert ran.stdout.strip().isdigit(), ran.stderr


@pytest.mark.parametrize("app", APPS)
def test_a_service_started_by_hand_finds_the_embedded_database(
    besieged: Exchange, app: str, tmp_path: Path
) -> None:
    port = free_port()
    log = tmp_path / "log"
    with log.open("wb") as output:
        service = subprocess.Popen(
            [sys.executable, "-m", "uvicorn", APPS[app], "--port", str(port)],
            cwd=ROOT,
            env=besieged.place.environment(**CLIENTS, **LANGUAGE, **WAYS, **PLACE),
            stdout=output,
            stderr=output,
        )
    try:
        await_health(f"http://127.0.0.1:{port}", service, log)
    finally:
        end(service)


@pytest.mark.parametrize("name", ["PGSSLMODE", "PGSERVICE", "PGCONNECT_TIMEOUT", "LC_ALL", "TZ"])
def test_one_of_it_alone_stops_nothing(tmp_path: Path, name: str) -> None:
    """Alone, for one setting may hide behind another."""
    place = Place.make(tmp_path)
    assert place.rts("migrate", **{name: HOSTILE[name]}).returncode == 0
    assert place.rts("verify", **{name: HOSTILE[name]}).returncode == 0


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_whatever_the_umask_only_the_owner_gets_in(tmp_path: Path, umask: int) -> None:
    place = Place.make(tmp_path / "data")
    program = f"import os; os.umask({umask}); from rts.cli import main; main()"
    made = subprocess.run(
        [sys.executable, "-c", program, "migrate"], env=place.environment(), check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    assert place.data_dir.stat().st_mode & 0o077 in (0, 0o011)


def test_a_folder_that_is_gone_and_a_home_that_is_none(tmp_path: Path) -> None:
    place = Place.make(tmp_path / "data")
    gone = tmp_path / "gone"
    gone.mkdir()
    program = "import os, sys; os.rmdir(os.getcwd()); from rts.cli import main; main()"
    without_home = {n: v for n, v in place.environment().items() if n != "HOME"}

    def rts(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
        gone.mkdir(exist_ok=True)
        return subprocess.run(
            [sys.executable, "-c", program, "migrate"], cwd=gone, env=environment, check=False,
            capture_output=True, text=True,
        )  # fmt: skip

    ran = rts(without_home)
    assert ran.returncode == 0, ran.stderr
    ran = rts({n: v for n, v in without_home.items() if n != "RTS_DATA_DIR"})
    assert ran.returncode == 1
    assert ran.stderr.startswith("rts: The folder that this was started in is gone")


def test_a_folder_with_modules_of_pythons_names_harms_no_service(tmp_path: Path) -> None:
    place = Place.make(tmp_path / "data")
    for name in ("random", "json", "app_main", "uvicorn"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('the wrong module')")
    script = Path(sys.executable).with_name("rts")
    process = subprocess.Popen([script, "up"], cwd=tmp_path, env=place.environment())
    try:
        wait_until(lambda: place.healthy("main") and place.healthy("matching"))
    finally:
        end(process)


# ------------------------------------------------------------------- a database of one's own
@pytest.mark.parametrize("source", ["database", "role"])
def test_settings_of_a_database_or_role_change_nothing_that_is_read(
    database_url: str, superuser: Db, tmp_path: Path, source: str
) -> None:
    with open_session(database_url) as session:
        name = database_url.rpartition("/")[2]
        role = f"rts_backwards_{os.getpid()}"
        superuser.execute(f"CREATE ROLE {role} SUPERUSER LOGIN PASSWORD 'guest'")
        try:
            target = {"database": f"DATABASE {name}", "role": f"ROLE {role}"}[source]
            for setting in BACKWARDS:
                superuser.execute(f"ALTER {target} SET {setting}")
            url = f"postgresql://{role}:guest@{database_url.partition('@')[2]}"
            for moment in ("0001-01-01 00:00+00", "9999-12-31 23:59:59.999999+00"):
                session.execute(
                    "SELECT place_order('ACME', 'buy', 1, 1, time_in_force => 'gtd', "
                    f"expires_at => '{moment}')"
                )
            own = Place.make(tmp_path)
            for more in ({}, {"PGDATESTYLE": "German", "PGTZ": "Asia/Kathmandu"}):
                for command in ("verify", "migrate"):
                    ran = own.rts(command, RTS_DATABASE_URL=url, **more)
                    assert ran.returncode == 0, ran.stdout + ran.stderr
            with running_services(url, tmp_path) as services:
                import httpx

                orders = httpx.get(f"{services.main_url}/orders").json()["items"]
            assert orders[0]["expires_at"] == "9999-12-31T23:59:59.999999Z"
        finally:
            superuser.execute(f"DROP OWNED BY {role}")
            superuser.execute(f"ALTER DATABASE {name} RESET ALL")
            superuser.execute(f"DROP ROLE {role}")


def test_a_url_may_say_what_libpq_knows_and_asyncpg_does_not(
    database_url: str, tmp_path: Path
) -> None:
    url = (
        f"{database_url}?connect_timeout=5&keepalives=1&gssencmode=disable&sslmode=prefer"
        "&application_name=a%20%26%2B&options=-c%20geqo%3Doff&target_session_attrs=read-write"
    )
    with running(Place.make(tmp_path), RTS_DATABASE_URL=url):
        pass


TROUBLES = {
    "TLS": ({"PGSSLMODE": "require"}, "", "SSL"),
    "service": ({"PGSERVICE": "nope"}, "", "nope"),
    "options": ({"PGOPTIONS": "-c nonsense=1"}, "", "nonsense"),
    "date style": ({"PGDATESTYLE": "nonsense"}, "", "DateStyle"),
    "timeout": ({"PGCONNECT_TIMEOUT": "nope"}, "", "timeout"),
    "kind": ({"PGTARGETSESSIONATTRS": "standby"}, "", "standby"),
    "password": ({}, "postgresql://{user}:wrong@{host}/{name}", "password"),
    "database": ({}, "postgresql://{login}@{host}/nope", "nope"),
    "host": ({}, "postgresql://{login}@nowhere.invalid/{name}", "nowhere.invalid"),
    "silence": (
        {"PGCONNECT_TIMEOUT": "2"},
        "postgresql://{login}@127.0.0.1:{mute}/{name}",
        "timeout",
    ),
    "port": ({}, "postgresql://{login}@127.0.0.1:1/{name}", "refused"),
    "no port": ({}, "postgresql://{login}@127.0.0.1:99999/{name}", "99999"),
    "nonsense": ({}, "postgresql://%zz@[:/?x", "RTS_DATABASE_URL"),
    "parameter": ({}, "postgresql://{login}@{host}/{name}?nope=1", "nope"),
    "TLS in the URL": ({}, "postgresql://{login}@{host}/{name}?sslmode=nope", "sslmode"),
    "no URL": ({}, "http://localhost", "RTS_DATABASE_URL"),
}
COMMANDS = {
    "rts up": ["-m", "rts.cli", "up"],
    "rts migrate": ["-m", "rts.cli", "migrate"],
    "rts verify": ["-m", "rts.cli", "verify"],
    "rts backup": ["-m", "rts.cli", "backup", "new"],
    "rts restore": ["-m", "rts.cli", "restore", "saved"],
    "rts psql": ["-m", "rts.cli", "psql", "-Xc", "SELECT 1"],
    "alembic": ["-m", "alembic", "-c", str(ROOT / "alembic.ini"), "upgrade", "head"],
}


@pytest.fixture(scope="module")
def folder(module_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the file `saved`, which is a backup."""
    folder = tmp_path_factory.mktemp("folder")
    place = Place.make(folder / "data")
    saved = place.rts("backup", str(folder / "saved"), RTS_DATABASE_URL=module_database_url)
    assert saved.returncode == 0, saved.stderr
    return folder


@pytest.fixture(scope="module")
def mute() -> Iterator[int]:
    """A port at which somebody listens who never answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.mark.parametrize("trouble", TROUBLES)
def test_trouble_with_a_database_of_ones_own_is_a_sentence(
    module_database_url: str, folder: Path, mute: int, trouble: str
) -> None:
    environment, url, word = TROUBLES[trouble]
    login, _, rest = module_database_url.removeprefix("postgresql://").partition("@")
    host, _, name = rest.partition("/")
    user, _, password = login.partition(":")
    words = {"login": login, "user": user, "host": host, "name": name, "mute": mute}
    url = url.format(**words) or module_database_url
    commands = COMMANDS if trouble in ("TLS", "password", "port") else ("rts migrate", "rts verify")
    places = {command: Place.make(folder / command) for command in COMMANDS}
    started = {
        command: subprocess.Popen(
            [sys.executable, *COMMANDS[command]],
            cwd=folder,
            env=places[command].environment(**environment, RTS_DATABASE_URL=url),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for command in commands
    }
    for command, process in started.items():
        said, _ = process.communicate(timeout=60)
        assert process.returncode != 0, command
        assert word in said, (command, said)
        assert "Traceback" not in said, command
        assert not password or password not in said, command
        if command != "rts psql":
            assert len(said.strip().splitlines()) == 1, (command, said)
    assert not (folder / "new").exists()
