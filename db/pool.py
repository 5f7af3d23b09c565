"""asyncpg connections as both services want them."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit
from weakref import WeakSet

import asyncpg

from db.roles import HOUSE, SERVICE, service_url
from db.session import SESSION

log = logging.getLogger(__name__)

Connect = Callable[..., Awaitable[asyncpg.Connection]]
Init = Callable[[asyncpg.Connection], Awaitable[None]]

CONNECT_TIMEOUT = 3.0
"""Seconds until an unanswered connection attempt fails: a missing database must be noticed soon."""

COMMAND_TIMEOUT = 10.0
"""Seconds until a statement is given up; longer than any healthy command waits for its lock."""

WHO = """
SELECT session_user, pg_has_role(session_user, d.datdba, 'MEMBER')
FROM pg_database AS d WHERE d.datname = current_database()
"""

# What a login that is not there, or not as it should be, is answered.
_REFUSED = (
    asyncpg.InvalidPasswordError, asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidParameterValueError, asyncpg.InsufficientPrivilegeError,
    asyncpg.ProtocolViolationError,  # by a pool of sessions between
)  # fmt: skip

_SESSION = SESSION | {"jit": "off"}

# What libpq may be told about the line; asyncpg would take them for settings of the server.
_LIBPQ_ONLY = {
    "client_encoding", "connect_timeout", "fallback_application_name", "gssencmode", "keepalives",
    "keepalives_count", "keepalives_idle", "keepalives_interval", "load_balance_hosts",
    "max_protocol_version", "min_protocol_version", "sslcompression", "sslsni", "tcp_user_timeout",
}  # fmt: skip


class Access:
    """As whom a service comes to its database: as its own login, if that can be had.

    That of the housekeeping with `house`. It is tried anew for each connection, since the database
    may be migrated or its roles made later; then no pool keeps a connection as anybody else.
    """

    def __init__(self, url: str, *, house: bool = False) -> None:
        self._url = _for_asyncpg(url)
        own = service_url(url, house=house)
        self._own = _for_asyncpg(own) if own else self._url
        # Without a password there is no login of ours: the owner takes the role.
        self._settings = {} if own else {"role": HOUSE if house else SERVICE}
        self._pools: list[asyncpg.Pool] = []
        self._single: WeakSet[asyncpg.Connection] = WeakSet()
        self._told = ""
        self._is_owners = False

    def create_pool(self, **options: Any) -> asyncpg.Pool:
        """Return a pool as `create_pool` does."""
        pool = create_pool(self._url, connect=self._open, **options)
        self._pools.append(pool)
        return pool

    async def connect(self, **options: Any) -> asyncpg.Connection:
        """Open one connection as `connect` does."""
        connection = await connect(self._url, connect=self._open, **options)
        self._single.add(connection)
        return connection

    async def _open(self, _: str, **options: Any) -> asyncpg.Connection:
        settings = options.pop("server_settings")
        try:
            connection = await asyncpg.connect(
                self._own, server_settings=settings | self._settings, **options
            )
        except _REFUSED as error:
            if self._own == self._url and not self._settings:
                raise
            connection = await asyncpg.connect(self._url, server_settings=settings, **options)
            self._is_owners = await self._tell(connection, str(error))
            return connection
        if self._is_owners:
            self._is_owners = False
            await self._leave_others()
        if self._settings:
            await self._tell(
                connection, f"with the role {self._settings['role']}, for its URL has no password"
            )
        return connection

    async def _tell(self, connection: asyncpg.Connection, why: str) -> bool:
        """Return whether a session is the owner's, and log it once; a member's URL is the one."""
        user, is_owner = await connection.fetchrow(WHO)
        if not is_owner:
            self._own, self._settings = self._url, {}
        elif why != self._told:
            log.warning("connected as %s, who owns the database: %s", user, why)
            self._told = why
        return bool(is_owner)

    async def _leave_others(self) -> None:
        """Have all connections opened anew; those of a pool that are in use, after that."""
        for connection in self._single:
            connection.terminate()
        for pool in self._pools:
            await pool.expire_connections()
            for holder in pool._holders:
                if holder.is_idle():
                    holder.terminate()


def create_pool(
    url: str,
    *,
    application_name: str,
    max_size: int = 10,
    init: Init | None = None,
    statement_timeout: float | None = None,
    connect: Connect = asyncpg.connect,
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
        connect=connect,
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
    url: str, *, application_name: str, init: Init | None = None,
    connect: Connect = asyncpg.connect,
) -> asyncpg.Connection:  # fmt: skip
    """Open one connection outside any pool, for LISTEN or a session lock; `init` prepares it."""
    connection = await connect(
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
