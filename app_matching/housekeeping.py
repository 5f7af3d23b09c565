"""What must happen without a caller: orders expire, switches fire, forgotten transactions end."""

import asyncio
import logging

import asyncpg

from db import calls
from db.pool import connect

log = logging.getLogger(__name__)

PERIOD = 1.0
"""Seconds between rounds."""


async def keep_house(url: str, application_name: str, idle_seconds: float) -> None:
    """Do a round each PERIOD until cancelled, in one of all instances; whatever fails is logged.

    idle_seconds: how long a session may sit idle in a transaction that holds a market.
    """
    while True:
        try:
            connection = await connect(url, application_name=application_name)
            try:
                await _rounds(connection, idle_seconds)
            finally:
                connection.terminate()
        except Exception as error:
            log.warning("housekeeping interrupted: %s: %s", type(error).__name__, error)
        await asyncio.sleep(PERIOD)


async def _rounds(connection: asyncpg.Connection, idle_seconds: float) -> None:
    """Work for as long as the connection lives, from when it holds the lock that one can have."""
    elected = False
    while True:
        elected = elected or await connection.fetchval(calls.TRY_HOUSEKEEPING_LOCK)
        if elected:
            await _chore(connection, calls.EXPIRE_DUE_ORDERS)
            await _chore(connection, calls.FIRE_CANCEL_AFTER)
            await _chore(connection, calls.END_IDLE_TRANSACTIONS, idle_seconds)
            await _chore(connection, calls.PRUNE_HEADS)
            await _chore(connection, calls.PRUNE_SENT)
            await _chore(connection, calls.ROLL_CANDLES)
        await asyncio.sleep(PERIOD)


async def _chore(connection: asyncpg.Connection, statement: str, *arguments: float) -> None:
    """Run a chore until there is nothing left of it. Its failure must not stop the others."""
    try:
        while count := await connection.fetchval(statement, *arguments):
            log.info("%s: %s", statement, count)
    except asyncpg.PostgresError as error:
        if connection.is_closed():
            raise
        log.warning("%s: %s: %s", statement, type(error).__name__, error)
