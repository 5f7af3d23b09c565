"""`rts status`: how the exchange is, from outside, whatever of it runs."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any, LiteralString
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, build_opener

import psycopg
from psycopg.rows import dict_row

from db.embedded.server import EmbeddedServer, ServerError, database_url
from db.migrate import revisions
from db.session import connect, said
from db.settings import Settings
from rts.supervisor import reachable

TIMEOUT = 5.0
"""Seconds until a service that does not answer counts as down."""

SHOWN = 20
"""Symbols that are told of: those with the most events."""

DATABASE: LiteralString = """
SELECT current_setting('server_version') AS version, current_database() AS name,
    pg_size_pretty(pg_database_size(current_database())) AS size,
    (SELECT x.version_num FROM public.alembic_version AS x) AS revision
"""

# What an old snapshot may still see cannot be cleaned away, in any database of the server.
SNAPSHOT: LiteralString = """
SELECT format('%s, process %s (%s, %s)', date_trunc('second', clock_timestamp() - a.xact_start),
    a.pid, a.usename, a.application_name) AS told
FROM pg_stat_activity AS a
WHERE a.backend_xmin IS NOT NULL AND a.pid <> pg_backend_pid() AND a.xact_start IS NOT NULL
ORDER BY a.xact_start
LIMIT 1
"""

SEQS: LiteralString = """
SELECT s.symbol, s.seq, s.trade_id FROM api.last_seqs() AS s ORDER BY s.seq DESC, s.symbol
"""

WAL: LiteralString = "SELECT pg_size_pretty(sum(w.size)) AS size FROM pg_ls_waldir() AS w"


@dataclass(frozen=True, slots=True)
class Status:
    """What was found, a line each as name and words, and whether users are served."""

    lines: list[tuple[str, str]]
    healthy: bool


def program_version() -> str:
    """Return the version of this program."""
    return version_of("real-trading-system")


def status(settings: Settings) -> Status:
    """Look at both services and at the database; nothing is started for it."""
    host = reachable(settings.host)
    urls = {
        "main": f"http://{host}:{settings.main_port}",
        "matching": f"http://{host}:{settings.matching_port}",
    }
    lines = [("rts", program_version())]
    served = True
    for name, url in urls.items():
        healthy, words = _service(url)
        served = served and healthy
        lines.append((name, f"{url}  {words}"))
    try:
        lines += _database(settings)
    except (psycopg.Error, ServerError) as error:
        served = False
        lines.append(("database", said(error)))
    return Status(lines, served)


def _service(url: str) -> tuple[bool, str]:
    """Return whether a service serves users, and what it says of itself."""
    try:
        # No proxy of the environment stands between us and this machine.
        with build_opener(ProxyHandler({})).open(f"{url}/health", timeout=TIMEOUT) as answer:
            code, body = answer.status, answer.read()
    except HTTPError as error:
        code, body = error.code, error.read()
    except (URLError, OSError):
        return False, "down: nothing answers there"
    try:
        health: dict[str, Any] = json.loads(body)
        alarms = [alarm["code"] for alarm in health["alarms"]]
    except (ValueError, KeyError, TypeError):
        return False, "something else answers there"
    words = str(health.get("status"))
    if "access" in health:
        words += f", access {health['access']}"
    if alarms:
        words += f": {', '.join(alarms)}"
    return code == 200, words


def _database(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield what the database says. Raises psycopg.Error and ServerError."""
    url = database_url(settings)
    if not settings.database_url and not EmbeddedServer(settings.data_dir).is_running():
        raise ServerError(f"the embedded one of {settings.data_dir} is not running: `rts up`")
    with connect(url, autocommit=True, row_factory=dict_row) as session:
        row = session.execute(DATABASE).fetchone() or {}
        yield "database", f"{row['name']}, {row['size']}, WAL {_wal(session, settings)}"
        yield "PostgreSQL", str(row["version"])
        newest = revisions()[0]
        older = "" if row["revision"] == newest else f", this program's is {newest}: `rts migrate`"
        yield "schema", f"{row['revision']}{older}"
        oldest = session.execute(SNAPSHOT).fetchone()
        yield "oldest snapshot", oldest["told"] if oldest else "none is open"
        seqs = session.execute(SEQS).fetchall()
        for each in seqs[:SHOWN]:
            trade = f", trade {each['trade_id']}" if each["trade_id"] else ""
            yield each["symbol"], f"seq {each['seq']}{trade}"
        if len(seqs) > SHOWN:
            yield "and", f"{len(seqs) - SHOWN} symbols more"


def _wal(session: psycopg.Connection[Any], settings: Settings) -> str:
    """Return the size of the WAL: as the server says, else as its files are, else in words."""
    with suppress(psycopg.errors.InsufficientPrivilege):
        row = session.execute(WAL).fetchone()
        return str(row["size"] if row else 0)
    if settings.embedded_folder is not None:
        with suppress(OSError):
            return _pretty(settings.embedded_folder / "postgres" / "pg_wal")
    return "of a size that this role may not see (it lacks pg_monitor)"


def _pretty(folder: Path) -> str:
    size = sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
    return f"{size / 2**20:.0f} MB"
