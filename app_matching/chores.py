"""What housekeeping does to save time and space: only where something happened, piece by piece."""

import time
from collections.abc import Callable
from itertools import islice

import asyncpg

from app_matching.clock import Clock
from app_matching.duty import Duty
from db import calls

BUDGET = 0.5
"""Seconds of a round for each chore; what is left is done in the next."""

SEALING = 0.1
"""The same for seals, enough for 20,000 events: they may come late, and may not cost orders much,
least of all where millions of events are to be caught up with."""

PIECE = 50
"""Instruments of one statement."""

TRADES_OF_EACH, HEADS_OF_EACH = 1000, 500
"""Trades of each instrument that one statement rolls up, heads that it deletes."""

TRANSFERS, AUDIT = 0, -1
"""Chains of seals that are no instrument's."""


PACE, SHARE = 60.0, 20.0
"""Seconds between looks at whether the books balance, at least, and as many times a look's own."""


class Chores:
    """What is left to be done; after a start all instruments, then those that commands touched."""

    def __init__(self, duty: Duty, clock: Clock) -> None:
        self._duty = duty
        self._clock = clock
        self.books: str | None = None
        """balanced; off, and by how much; None: not known, or too much to add up in a statement."""
        self._books_at = float("-inf")  # when to look again
        self._since: str | None = None
        self._to_roll: dict[int, None] = {}
        self._to_prune: dict[int, None] = {}
        self._to_collect: dict[int, None] = {}
        self._to_mark: dict[int, None] = {}
        self._to_seal: dict[int, None] = {}
        self._pruned_to: dict[int, int] = {}

    def forget(self) -> None:
        """Know nothing of what happened from now on: look at everything next time."""
        self._since = None

    async def do(self, connection: asyncpg.Connection, may_go_on: Callable[[], bool]) -> None:
        """Do a round."""
        row = await connection.fetchrow(calls.TOUCHED, self._since)
        touched = dict.fromkeys(row["instruments"])
        self._since = row["snapshot"]
        self._to_roll |= touched
        self._to_prune |= touched
        self._to_collect |= touched
        self._to_mark |= touched
        self._to_seal |= touched | dict.fromkeys((TRANSFERS, AUDIT))
        await self._clock.look_at_markets(connection, touched)
        for left, chore, seconds in (
            (self._to_roll, self._roll, BUDGET),
            (self._to_prune, self._prune, BUDGET),
            (self._to_collect, self._collect, BUDGET),
            (self._to_mark, self._mark, BUDGET),
            (self._to_seal, self._seal, SEALING),
        ):
            until = time.monotonic() + seconds
            while left and time.monotonic() < until and may_go_on():
                await chore(connection, [*islice(left, PIECE)])

        if time.monotonic() > self._books_at and may_go_on():
            await self._balance(connection)

    async def _balance(self, connection: asyncpg.Connection) -> None:
        """Look whether all totals add up to nought, seldom enough to cost next to nothing."""
        began = time.monotonic()
        try:
            off = await connection.fetchval(calls.BOOKS_OFF)
            self.books = f"off: {', '.join(off)}" if off else "balanced"
        except asyncpg.QueryCanceledError:
            self.books = None
        ended = time.monotonic()
        self._books_at = ended + max(PACE, SHARE * (ended - began))

    async def _roll(self, connection: asyncpg.Connection, piece: list[int]) -> None:
        """Roll trades into candles; those of a piece that is not done go behind the others."""
        more = await self._duty.attempt(
            "roll_candles", connection.fetchval(calls.ROLL_CANDLES, TRADES_OF_EACH, piece)
        )
        self._duty.count("rolled", len(piece))
        for instrument in piece:
            del self._to_roll[instrument]
        if more != 0:
            self._to_roll |= dict.fromkeys(piece)

    async def _collect(self, connection: asyncpg.Connection, piece: list[int]) -> None:
        """Bring what accounts were given into their chains."""
        collected = await self._duty.attempt(
            "collect_credits", connection.fetchval(calls.COLLECT_CREDITS, piece)
        )
        for instrument in piece:
            del self._to_collect[instrument]
        self._duty.count("collected", collected or 0)

    async def _prune(self, connection: asyncpg.Connection, piece: list[int]) -> None:
        """Delete old heads."""
        begin = [self._pruned_to.get(instrument, -1) for instrument in piece]
        rows = await self._duty.attempt(
            "prune_heads", connection.fetch(calls.PRUNE_HEADS, piece, begin, HEADS_OF_EACH)
        )
        for instrument in piece:
            del self._to_prune[instrument]
        if rows is None:
            self._to_prune |= dict.fromkeys(piece)
        for row in rows or ():
            self._pruned_to[row["instrument_id"]] = row["pruned_to"]
            self._duty.count("heads_pruned", row["deleted"])
            if row["deleted"] >= HEADS_OF_EACH:
                self._to_prune[row["instrument_id"]] = None

    async def _mark(self, connection: asyncpg.Connection, piece: list[int]) -> None:
        """Write a checkpoint of a book, if there is one to write; what is left goes to the end."""
        more = await self._duty.attempt(
            "make_checkpoints", connection.fetchval(calls.MAKE_CHECKPOINTS, piece)
        )
        for instrument in piece:
            del self._to_mark[instrument]
        self._to_mark |= dict.fromkeys(piece if more is None else more)

    async def _seal(self, connection: asyncpg.Connection, piece: list[int]) -> None:
        """Seal what came since the last seals; what is left goes to the end."""
        more = await self._duty.attempt(
            "seal_markets", connection.fetchval(calls.SEAL_MARKETS, piece)
        )
        for chain in piece:
            del self._to_seal[chain]
        self._to_seal |= dict.fromkeys(piece if more is None else more)
