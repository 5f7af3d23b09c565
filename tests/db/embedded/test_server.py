"""The embedded PostgreSQL, from outside: real servers in throw-away folders."""

import asyncio
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from db import pool
from db.embedded.programs import until_parent_ends
from db.embedded.server import EmbeddedServer, ServerError, database_url
from db.session import connect
from db.settings import Settings
from tests.waiting import wait_until


@pytest.fixture
def server(tmp_path: Path) -> Iterator[EmbeddedServer]:
    with EmbeddedServer(tmp_path) as server:
        yield server


def postmaster(server: EmbeddedServer) -> int:
    pid_file = server.data_dir / "postgres" / "postmaster.pid"
    return int(pid_file.read_text().split("\n", 1)[0])


def kill_postmaster(server: EmbeddedServer) -> None:
    os.kill(postmaster(server), signal.SIGKILL)
    wait_until(lambda: not server.is_running())


def run_sql(server: EmbeddedServer, statement: str) -> None:
    with psycopg.connect(server.url) as connection:
        connection.execute(statement.encode())


def count_rows(server: EmbeddedServer) -> int:
    with psycopg.connect(server.url) as connection:
        row = connection.execute("SELECT count(*) FROM kept").fetchone()
        assert row is not None
        return int(row[0])


def test_stop_and_start_keep_data_and_url(server: EmbeddedServer) -> None:
    url = server.url
    run_sql(server, "CREATE TABLE kept AS SELECT 1")
    server.stop()
    assert not server.is_running()
    server.start()
    assert server.url == url
    assert count_rows(server) == 1


def test_a_killed_server_recovers_what_was_committed(server: EmbeddedServer) -> None:
    run_sql(server, "CREATE TABLE kept AS SELECT 1")
    with closing(psycopg.connect(server.url)) as busy:
        busy.execute("INSERT INTO kept VALUES (2)")
        kill_postmaster(server)
        server.start()
        assert count_rows(server) == 1


def test_a_stale_pid_file_that_names_a_living_stranger_is_no_obstacle(
    server: EmbeddedServer,
) -> None:
    pid_file = server.data_dir / "postgres" / "postmaster.pid"
    _, _, rest = pid_file.read_text().partition("\n")
    kill_postmaster(server)
    pid_file.write_text(f"{os.getppid()}\n{rest}")
    assert not server.is_running()
    server.start()
    assert server.is_running()


def test_a_running_server_is_adopted(server: EmbeddedServer) -> None:
    first = postmaster(server)
    second = EmbeddedServer(server.data_dir)
    second.start()
    assert postmaster(server) == first
    second.stop()
    assert not server.is_running()


def test_it_ends_with_a_starter_that_is_killed(tmp_path: Path) -> None:
    if not until_parent_ends(signal.SIGINT):
        pytest.skip("this system cannot tie a child's life to its parent's")
    program = (
        "import sys, time\nfrom pathlib import Path\n"
        "from db.embedded.server import EmbeddedServer\n"
        "EmbeddedServer(Path(sys.argv[1])).start(); print('up', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE
    ) as starter:
        assert starter.stdout is not None
        assert starter.stdout.readline() == b"up\n"
        server = EmbeddedServer(tmp_path)
        assert server.is_running()
        starter.kill()
    wait_until(lambda: not server.is_running())


def test_only_the_owner_gets_in(server: EmbeddedServer) -> None:
    for private in ("password", "postgres"):
        mode = stat.S_IMODE((server.data_dir / private).stat().st_mode)
        assert mode & 0o077 == 0
    password = (server.data_dir / "password").read_text().strip()
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(server.url.replace(password, "guess"))


def test_a_taken_port_is_changed_for_good(server: EmbeddedServer) -> None:
    server.stop()
    before = server.url
    with socket.socket() as stranger:
        stranger.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        stranger.bind(("127.0.0.1", int((server.data_dir / "port").read_text())))
        stranger.listen()
        with EmbeddedServer(server.data_dir) as again:
            after = again.url
    assert after != before
    with EmbeddedServer(server.data_dir) as again:
        assert again.url == after


def test_data_of_another_major_version_is_refused_in_a_sentence(server: EmbeddedServer) -> None:
    server.stop()
    version = server.data_dir / "postgres" / "PG_VERSION"
    here = version.read_text().strip()
    version.write_text("14\n")
    with pytest.raises(
        ServerError, match=f"made by PostgreSQL 14, but the one found here is {here}"
    ):
        server.start()


def test_no_database_at_all_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ServerError, match=r"rts up.*RTS_DATABASE_URL"):
        database_url(Settings(data_dir=tmp_path))


def misname(server: EmbeddedServer, other: EmbeddedServer, whole: bool) -> None:
    """Leave the pid file of a crash behind whose number has become another server's."""
    pid_file = server.data_dir / "postgres" / "postmaster.pid"
    theirs = (other.data_dir / "postgres" / "postmaster.pid").read_text()
    _, _, rest = pid_file.read_text().partition("\n")
    kill_postmaster(server)
    pid_file.write_text(theirs if whole else f"{postmaster(other)}\n{rest}")
    (lock,) = pid_file.parent.glob(".s.PGSQL.*.lock")
    lock.write_text(pid_file.read_text())


@pytest.mark.parametrize("whole", [False, True])
def test_a_stale_pid_file_that_names_another_postgresql_harms_neither(
    server: EmbeddedServer, tmp_path: Path, whole: bool
) -> None:
    with EmbeddedServer(tmp_path / "other") as other:
        run_sql(server, "CREATE TABLE kept AS SELECT 1")
        before, url = postmaster(other), server.url
        misname(server, other, whole)
        with closing(psycopg.connect(other.url)) as session:
            again = EmbeddedServer(server.data_dir)
            assert not again.is_running()
            again.stop()  # signals nobody: there is none of ours
            again.start()
            assert again.url == url
            assert count_rows(again) == 1
            again.stop()
            assert not again.is_running()
            assert session.execute("SELECT 1").fetchall() == [(1,)]
        assert postmaster(other) == before
        assert "shutdown request" not in other.log.read_text()


def test_a_server_whose_folder_cannot_be_seen_is_known_by_its_start(
    server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As on a system without /proc, or for a root that may not look into other processes."""

    def unseen(*_: object) -> bool:
        raise PermissionError

    with EmbeddedServer(tmp_path / "other") as other:
        monkeypatch.setattr("os.path.samefile", unseen)
        assert EmbeddedServer(server.data_dir).is_running()
        pid_file = server.data_dir / "postgres" / "postmaster.pid"
        kill_postmaster(server)
        lines = pid_file.read_text().splitlines()
        earlier = str(int(lines[2]) - 60)
        pid_file.write_text("\n".join([str(postmaster(other)), lines[1], earlier, *lines[3:]]))
        assert not EmbeddedServer(server.data_dir).is_running()


def test_whoever_sits_on_its_port_is_not_told_the_password(server: EmbeddedServer) -> None:
    url = server.url
    server.stop()
    heard: list[bytes] = []
    with socket.socket() as stranger:
        stranger.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        stranger.bind(("127.0.0.1", int((server.data_dir / "port").read_text())))
        stranger.listen()

        def ask_in_clear() -> None:
            client, _ = stranger.accept()
            with client:
                client.settimeout(5)
                heard.append(client.recv(1000))
                client.sendall(b"R\0\0\0\x08\0\0\0\x03")  # AuthenticationCleartextPassword
                heard.append(client.recv(1000))

        with ThreadPoolExecutor(1) as thread:
            asked = thread.submit(ask_in_clear)
            with pytest.raises(psycopg.OperationalError, match="authentication method"):
                connect(url)
            asked.result()
    assert heard[0]
    password = (server.data_dir / "password").read_text().strip()
    assert password.encode() not in b"".join(heard)


async def by_asyncpg(url: str) -> object:
    session = await pool.connect(url, application_name="test")
    try:
        return await session.fetchval("SELECT inet_client_addr() IS NULL")
    finally:
        await session.close()


@pytest.mark.parametrize("name", ["a b+c%20é&d", "long" * 25])
def test_it_is_reached_in_its_own_folder_however_long_its_path(tmp_path: Path, name: str) -> None:
    with EmbeddedServer(tmp_path / name) as server:
        url = database_url(Settings(data_dir=server.data_dir))
        assert server.private_url == url
        with connect(url) as session:
            row = session.execute("SELECT inet_client_addr() IS NULL").fetchone()
        assert row == (True,)
        assert asyncio.run(by_asyncpg(url)) is True
    if (kept := server.data_dir / "socket").exists():
        way = Path(kept.read_text().strip())
        way.unlink()
        way.parent.rmdir()


def test_the_short_way_to_a_long_path_is_no_strangers(tmp_path: Path) -> None:
    """It is made anew when it was cleaned away, or when others could have put one there."""
    ways = []
    with EmbeddedServer(tmp_path / ("long" * 25)) as server:
        for spoil in (lambda way: way.unlink(), lambda way: way.parent.chmod(0o777),
                      lambda way: (way.unlink(), way.symlink_to(tmp_path))):  # fmt: skip
            url = server.private_url
            assert asyncio.run(by_asyncpg(url)) is True
            way = Path((server.data_dir / "socket").read_text().strip())
            assert stat.S_IMODE(way.parent.stat().st_mode) == 0o700
            spoil(way)
            ways.append(way)
        assert asyncio.run(by_asyncpg(server.private_url)) is True
        ways.append(Path((server.data_dir / "socket").read_text().strip()))
    assert len(set(ways)) == 4
    for way in ways:
        way.unlink(missing_ok=True)
        way.parent.rmdir()
