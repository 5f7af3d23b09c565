"""asyncpg connections as both services want them."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import asyncpg

from db.session import SESSION

Init = Callable[[asyncpg.Connection], Awaitable[None]]

CONNECT_TIMEOUT = 3.0
"""Seconds until an unanswered connection attempt fails: a missing database must be noticed soon."""

COMMAND_TIMEOUT = 10.0
"""Seconds until a statement is given up; longer than any healthy command waits for its lock."""

_SESSION = SESSION | {"jit": "off"}

# What libpq may be told about the line; asyncpg would take them for settings of the server.
_LIBPQ_ONLY = {
    "client_encoding", "connect_timeout", "fallback_application_name", "gssencmode", "keepalives",
    "keepalives_count", "keepalives_idle", "keepalives_interval", "load_balance_hosts",
    "max_protocol_version", "min_protocol_version", "sslcompression", "sslsni", "tcp_user_timeout",
}  # fmt: skip


def create_pool(
    url: str,
    *,
    application_name: str,
    max_size: int = 10,
    init: Init | None = None,
    statement_timeout: float | None = None,
) -> asyncpg.Pool:
    """Return a pool to be entered with `async with`; it opens connections as they are needed.

    `init` prepares each new connection (codecs). `statement_timeout`: seconds after which the
    database itself ends a statement. Entering the pool never fails because the
    database is away: `acquire()` does, and works again when the database is back. Users of the
    pool must not change session state: connections are not reset on release, since asyncpg's
    reset query would double PostgreSQL's work per call.
    """
    settings = _SESSION | {"application_name": application_name}
    if statement_timeout is not None:
        settings["statement_timeout"] = f"{1000 * statement_timeout:.0f}"
    return asyncpg.create_pool(
        _for_asyncpg(url),
        min_size=0,
        max_size=max_size,
        max_inactive_connection_lifetime=0,
        init=init,
        reset=_keep_session,
        timeout=CONNECT_TIMEOUT,
        command_timeout=COMMAND_TIMEOUT,
        server_settings=settings,
    )


async def connect(
    url: str, *, application_name: str, init: Init | None = None
) -> asyncpg.Connection:
    """Open one connection outside any pool, for LISTEN or a session lock; `init` prepares it."""
    connection = await asyncpg.connect(
        _for_asyncpg(url),
        timeout=CONNECT_TIMEOUT,
        command_timeout=COMMAND_TIMEOUT,
        server_settings=_SESSION | {"application_name": application_name},
    )
    try:
        if init is not None:
            await init(connection)
    except BaseException:
        connection.terminate()
        raise
    return connection


def _for_asyncpg(url: str) -> str:
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in _LIBPQ_ONLY]
    return parts._replace(query=urlencode(kept, quote_via=quote)).geturl()


async def _keep_session(connection: asyncpg.Connection) -> None:
    """Reset nothing."""
