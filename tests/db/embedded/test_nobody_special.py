"""The embedded server is nobody special: to its own database, to the machine, to its neighbours."""

import os
import pwd
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from db.embedded.postmaster import postmaster
from db.embedded.programs import Account, postgres_account
from db.embedded.server import EmbeddedServer, ServerError
from db.migrate import migrate
from rts.supervisor import exclusive
from tests.conftest import make_superuser, open_session
from tests.rts.test_supervisor import Place, running

ROOT = Path(__file__).parents[3]
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="the way of a root")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can pass through; pytest's own are closed."""
    folder = Path(tempfile.mkdtemp(prefix="rts-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def embedded() -> Iterator[EmbeddedServer]:
    with tempfile.TemporaryDirectory() as folder, EmbeddedServer(Path(folder)) as server:
        yield server


# --------------------------------------------------------------------- to its own database
def test_nobody_can_log_in_as_a_superuser(embedded: EmbeddedServer) -> None:
    with open_session(embedded.url) as owner:
        mighty = owner.execute("SELECT rolname, rolcanlogin FROM pg_roles WHERE rolsuper")
        assert mighty.fetchall() == [{"rolname": "postgres", "rolcanlogin": False}]
        database = owner.execute(
            "SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = 'rts'"
        )
        assert database.fetchall() == [{"owner": "rts"}]
    for url in (embedded.url, embedded.private_url):
        for secret in ("", (embedded.data_dir / "password").read_text().strip()):
            _, _, place = url.partition("@")
            with pytest.raises(psycopg.OperationalError):
                psycopg.connect(f"postgresql://postgres:{secret}@{place}")


@pytest.mark.parametrize(
    "act",
    [
        "COPY (SELECT 1) TO PROGRAM 'id'",
        "COPY (SELECT 1) TO '/tmp/rts-was-here'",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT pg_ls_dir('/')",
        "SELECT lo_import('/etc/passwd')",
        "SET session_replication_role = replica",
        "ALTER SYSTEM SET archive_command = 'id'",
        "ALTER ROLE rts SUPERUSER",
        "ALTER ROLE rts BYPASSRLS",
        "ALTER ROLE postgres LOGIN",
        "ALTER ROLE postgres PASSWORD 'x'",
        "GRANT postgres TO rts",
        "SET ROLE postgres",
        "SET SESSION AUTHORIZATION postgres",
        "CREATE ROLE mighty SUPERUSER",
        "GRANT pg_execute_server_program TO rts",
        "GRANT pg_write_server_files TO rts",
        "CREATE FUNCTION public.f() RETURNS int LANGUAGE c AS 'libc', 'getpid'",
        "UPDATE pg_authid SET rolsuper = true",
        "LOAD '/tmp/x'",
    ],
)
def test_the_owner_has_no_way_to_the_machine_or_to_more_rights(
    embedded: EmbeddedServer, act: str
) -> None:
    expected = (psycopg.errors.InsufficientPrivilege, psycopg.errors.UndefinedFile)
    with open_session(embedded.url) as owner, pytest.raises(expected):
        owner.execute(act.encode())


def test_the_owner_makes_roles_and_hands_its_rights_on(embedded: EmbeddedServer) -> None:
    with open_session(embedded.url) as owner:
        owner.execute("CREATE ROLE house LOGIN PASSWORD 'x'")
        rights = "pg_signal_backend, pg_read_all_stats, pg_read_all_data"
        if owner.info.server_version >= 160000:
            rights += ", pg_use_reserved_connections"
        owner.execute(f"GRANT {rights} TO house".encode())
        owner.execute("CREATE DATABASE theirs OWNER house")
        url = f"postgresql://house:x@{embedded.url.partition('@')[2]}"
        with open_session(url) as house:
            pid = owner.info.backend_pid
            ended = house.execute("SELECT pg_terminate_backend(%s) AS ended", [pid])
            assert ended.fetchall() == [{"ended": True}]
    with open_session(embedded.url) as owner:
        owner.execute("DROP DATABASE theirs")
        owner.execute("DROP OWNED BY house")
        owner.execute("DROP ROLE house")


def test_no_login_fills_the_disk_of_any_database(embedded: EmbeddedServer) -> None:
    base, _, _ = embedded.url.rpartition("/")
    with open_session(embedded.url) as owner:
        owner.execute("CREATE DATABASE later")
        owner.execute("CREATE ROLE stranger LOGIN PASSWORD 'x'")
    place = base.partition("@")[2]
    for closed in ("template1", "postgres"):
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(f"postgresql://stranger:x@{place}/{closed}")
    for name in ("rts", "later"):
        lines: list[str] = []
        migrate(f"{base}/{name}", lines.append)
        assert "superuser" not in "".join(lines)
        with open_session(f"postgresql://stranger:x@{place}/{name}") as stranger:
            for act in (
                "CREATE TEMP TABLE t (x int)",
                "CREATE TABLE public.t (x int)",
                "SELECT lo_from_bytea(0, '\\x00')",
                "SELECT lo_creat(-1)",
                "SELECT lo_create(0)",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    stranger.execute(act.encode())


def test_who_owns_the_machine_administers_a_stopped_server(open_folder: Path) -> None:
    server = EmbeddedServer(open_folder / "data")
    with server, pytest.raises(ServerError):
        server.administer("SELECT 1;\n\n")
    with pytest.raises(ServerError, match="division by zero"):
        server.administer("SELECT 1 / 0;\n\n")
    make_superuser(server)
    with server, open_session(_as(server, "tests", "tests")) as mighty:
        assert mighty.execute("SHOW is_superuser").fetchall() == [{"is_superuser": "on"}]


def _as(server: EmbeddedServer, user: str, password: str) -> str:
    return f"postgresql://{user}:{password}@{server.url.partition('@')[2]}"


def said(place: Place) -> str:
    """Return what `rts up` has said here so far."""
    return (place.data_dir / "terminal.log").read_text()


def made_by_older_versions(data_dir: Path) -> EmbeddedServer:
    """A cluster as it was made before: `rts` is its superuser."""
    server = EmbeddedServer(data_dir)
    data_dir.mkdir(mode=0o700, parents=True)
    account: Account = postgres_account(data_dir, server.bin / "postgres")
    password = data_dir / "password"
    password.write_text("old\n")
    secret = data_dir / "postgres.password"
    secret.write_text("old\n")
    cluster = data_dir / "postgres"
    cluster.mkdir(mode=0o700)
    if account.uid != os.geteuid():
        os.chown(cluster, account.uid, account.gid)
        os.chown(secret, account.uid, account.gid)
    account.run(
        str(server.bin / "initdb"), f"--pgdata={cluster}", "--username=rts", "--encoding=UTF8",
        "--locale=C", "--auth=scram-sha-256", f"--pwfile={secret}", "--data-checksums",
    )  # fmt: skip
    secret.unlink()
    account.run(
        str(server.bin / "postgres"), "--single", "-D", str(cluster), "postgres",
        text="CREATE DATABASE rts;\n",
    )  # fmt: skip
    account.write(cluster / "postgresql.conf", "include 'rts.conf'\n", append=True)
    return server


@pytest.mark.long
def test_an_older_cluster_goes_on_is_told_of_and_is_made_right_by_a_restore(
    open_folder: Path,
) -> None:
    made_by_older_versions(open_folder / "old")
    old, new = Place.make(open_folder / "old"), Place.make(open_folder / "new")
    sentence = "The owner of this database is a superuser"
    for time in (1, 2):
        with running(old):
            assert said(old).count(sentence) == time
            with open_session(old.url()) as owner:
                owner.execute("SELECT place_order('ACME', 'buy', 1, 100)")
    assert old.rts("backup", str(open_folder / "dump")).returncode == 0
    restored = new.rts("restore", str(open_folder / "dump"))
    assert restored.returncode == 0, restored.stderr
    verified = new.rts("verify")
    assert verified.returncode == 0, verified.stdout
    with running(new), open_session(new.url()) as owner:
        assert sentence not in said(new)
        assert owner.execute("SELECT FROM orders").rowcount == 2
        assert owner.execute("SHOW is_superuser").fetchall() == [{"is_superuser": "off"}]
        ways = owner.execute(
            "SELECT client_addr, count(*) > 2 AS some FROM pg_stat_activity"
            " WHERE application_name LIKE 'rts-%' GROUP BY 1"
        )
        assert ways.fetchall() == [{"client_addr": None, "some": True}]  # by the socket, all


# --------------------------------------------------------------------------- to the machine
def uids_of(server: EmbeddedServer) -> set[int]:
    """Return the user numbers of its first process, as the machine sees them."""
    running = postmaster(server.data_dir / "postgres")
    assert running is not None
    status = Path(f"/proc/{running.pid}/status").read_text()
    (line,) = [line for line in status.splitlines() if line.startswith("Uid:")]
    return {int(word) for word in line.split()[1:]}


def can_run(server: EmbeddedServer, program: str) -> str:
    """Return what a program prints that a superuser lets the running server start."""
    with open_session(_as(server, "tests", "tests")) as mighty:
        mighty.execute("CREATE TABLE IF NOT EXISTS public.said (line text)")
        mighty.execute("TRUNCATE public.said")
        mighty.execute(
            sql.SQL("COPY public.said FROM PROGRAM {} (DELIMITER E'\\x01')").format(
                sql.Literal(program)
            )
        )
        return "\n".join(row["line"] for row in mighty.execute("SELECT line FROM public.said"))


@as_root
def test_as_root_it_has_no_rights_to_the_machine(open_folder: Path) -> None:
    server = EmbeddedServer(open_folder / "data")
    make_superuser(server)
    secret = server.data_dir / "password"
    with server:
        assert 0 not in uids_of(server)
        assert server.remarks() == []
        assert can_run(server, "id -u") not in ("", "0")
        assert "NoNewPrivs:\t1" in can_run(server, "cat /proc/self/status").replace("\\t", "\t")
        for closed in ("/etc/shadow", str(secret), str(server.log), "/root/."):
            assert can_run(server, f"ls {closed} >/dev/null && cat {closed} 2>&1 || true") in (
                "", f"cat: {closed}: Permission denied",
            )  # fmt: skip
        assert can_run(server, f"ls {server.data_dir} 2>/dev/null || echo no") == "no"
        assert can_run(server, "touch /root/x /etc/x 2>/dev/null || echo no") == "no"
    assert stat.S_IMODE(server.data_dir.stat().st_mode) == 0o711
    with exclusive(server.data_dir):
        for private in ("password", "port", "lock", "logs", "logs/postgres.log"):
            status = (server.data_dir / private).stat()
            assert status.st_uid == 0
            assert stat.S_IMODE(status.st_mode) & 0o077 == 0


@as_root
def test_as_root_it_moves_to_nobody_and_back_where_it_must(open_folder: Path) -> None:
    """The folder decides: at each start, with its data."""
    parent = open_folder / "parent"
    parent.mkdir(mode=0o700)
    data = parent / "data"
    sentence = "PostgreSQL runs with root's rights to files"
    for mode, owned_by_root in ((0o700, True), (0o755, False), (0o700, True)):
        parent.chmod(mode)
        with EmbeddedServer(data) as server:
            assert (0 in uids_of(server)) is owned_by_root
            assert [sentence in remark for remark in server.remarks()] == [True] * owned_by_root
            owners = {each.lstat().st_uid == 0 for each in (data / "postgres").rglob("*")}
            assert owners == {owned_by_root}
            assert (
                stat.S_IMODE(data.stat().st_mode) in ((0o700, 0o711), (0o711,))[not owned_by_root]
            )
            with open_session(server.url) as owner:
                owner.execute("CREATE TABLE IF NOT EXISTS public.kept (x int)")
                owner.execute("INSERT INTO public.kept VALUES (1)")
    with EmbeddedServer(data) as server, open_session(server.url) as owner:
        assert owner.execute("SELECT FROM public.kept").rowcount == 3


@as_root
@pytest.mark.parametrize("mode", [0o1777, 0o755, 0o750])
def test_as_root_a_folder_that_was_there_stays_as_open_as_it_was(
    open_folder: Path, mode: int
) -> None:
    """Whatever it was given as RTS_DATA_DIR: others must be able to go on there."""
    open_folder.chmod(mode)
    with EmbeddedServer(open_folder) as server:
        assert 0 not in uids_of(server)
    assert stat.S_IMODE(open_folder.stat().st_mode) == mode | 0o011


@as_root
def test_as_root_up_says_aloud_that_it_has_roots_rights(open_folder: Path) -> None:
    open_folder.chmod(0o700)
    sentence = "PostgreSQL runs with root's rights to files"
    place = Place.make(open_folder / "data")
    with subprocess.Popen(
        [sys.executable, "-m", "rts.cli", "up"],
        env=place.environment(), stdout=subprocess.PIPE, text=True,
    ) as up:  # fmt: skip
        assert up.stdout is not None
        assert any(sentence in line for line in up.stdout)
        up.terminate()


@as_root
@pytest.mark.parametrize("name", ["rts.conf", "postmaster.pid"])
def test_as_root_no_link_in_the_cluster_leads_roots_pen_elsewhere(
    open_folder: Path, name: str
) -> None:
    """Whatever runs as the server's account could have planted it."""
    server = EmbeddedServer(open_folder / "data")
    with server:
        pid_file = (server.data_dir / "postgres" / "postmaster.pid").read_text()
    precious = open_folder / "precious"
    content = pid_file if name == "postmaster.pid" else "precious\n"
    precious.write_text(content)
    link = server.data_dir / "postgres" / name
    link.unlink(missing_ok=True)
    link.symlink_to(precious)
    try:
        with server:
            pass
    except ServerError:
        pass
    assert precious.read_text() == content
    assert precious.stat().st_uid == 0


@as_root
def test_an_ordinary_user_runs_it_as_himself(open_folder: Path) -> None:
    if not os.access(ROOT, os.R_OK) or ROOT.parts[:2] == ("/", "root"):
        pytest.skip("the checkout is closed to others")
    folder = open_folder / "his"
    folder.mkdir()
    user = pwd.getpwnam("daemon")
    os.chown(folder, user.pw_uid, user.pw_gid)
    program = (
        "import sys; from pathlib import Path; from db.embedded.server import EmbeddedServer\n"
        "from db.session import connect\n"
        "with EmbeddedServer(Path(sys.argv[1])) as server, connect(server.private_url) as db:\n"
        "    print(db.execute('SHOW is_superuser').fetchone(), server.remarks())"
    )
    ran = subprocess.run(
        ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--",
         sys.executable, "-c", program, str(folder / "data")],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
        env=os.environ | {"HOME": str(folder)},
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (0, "('off',) []\n"), ran.stderr
