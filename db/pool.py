"""asyncpg connections as both services want them."""

from collections.abc import Awaitable, Callable

import asyncpg

Init = Callable[[asyncpg.Connection], Awaitable[None]]

CONNECT_TIMEOUT = 3.0
"""Seconds until an unanswered connection attempt fails: a missing database must be noticed soon."""

COMMAND_TIMEOUT = 10.0
"""Seconds until a statement is given up; longer than any healthy command waits for its lock."""

# The path is set per connection because a database made from a template does not inherit the
# search_path that migrations give to the database.
_SESSION = {"search_path": "api, public", "jit": "off"}


def create_pool(
    url: str, *, application_name: str, max_size: int = 10, init: Init | None = None
) -> asyncpg.Pool:
    """Return a pool to be entered with `async with`; it opens connections as they are needed.

    `init` prepares each new connection (codecs). Entering the pool never fails because the
    database is away: `acquire()` does, and works again when the database is back. Users of the
    pool must not change session state: connections are not reset on release, since asyncpg's
    reset query would double PostgreSQL's work per call.
    """
    return asyncpg.create_pool(
        url,
        min_size=0,
        max_size=max_size,
        max_inactive_connection_lifetime=0,
        init=init,
        reset=_keep_session,
        timeout=CONNECT_TIMEOUT,
        command_timeout=COMMAND_TIMEOUT,
        server_settings=_SESSION | {"application_name": application_name},
    )


async def connect(url: str, *, application_name: str) -> asyncpg.Connection:
    """Open one connection outside any pool, for LISTEN or a session lock."""
    return await asyncpg.connect(
        url,
        timeout=CONNECT_TIMEOUT,
        command_timeout=COMMAND_TIMEOUT,
        server_settings=_SESSION | {"application_name": application_name},
    )


async def _keep_session(connection: asyncpg.Connection) -> None:
    """Reset nothing."""
