"""The database's clock, watched by one that nobody sets."""

import logging
import time
from collections.abc import Iterable
from datetime import datetime

import asyncpg
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from app_common.state import Alarm
from app_matching.duty import Duty
from db import calls

log = logging.getLogger(__name__)

MOST = 1.0
"""Seconds that the clock may leap, or a market be ahead of it, without alarm."""

TOLD = 600.0
"""Seconds for which a leap is an alarm."""

PIECE = 20
"""Markets that are looked at in each round, one piece after the other, though nothing happened."""


class Clock:
    """Notices leaps of the clock, and markets whose time is ahead of it."""

    def __init__(self, duty: Duty) -> None:
        self._duty = duty
        self._seen: tuple[datetime, float, float] | None = None
        self._leapt_at = float("-inf")
        self._leap = 0.0
        self._leaps = 0
        self._ahead: dict[int, tuple[str, float]] = {}  # symbol, seconds
        self._reached = 0  # the last market of the piece that was looked at
        self._all = True  # the next piece is all of them

    def forget(self) -> None:
        """Know nothing of the clock: somebody else watches it."""
        self._seen = None
        self._ahead.clear()

    async def look(self, connection: asyncpg.Connection) -> None:
        """Note whether the clock leapt since the last look."""
        before = time.monotonic()
        now = await connection.fetchval(calls.CLOCK)
        after = time.monotonic()
        if self._seen is not None:
            then, least, most = self._seen
            passed = (now - then).total_seconds()
            # Between the two readings lies at least, and at most, so much true time.
            leap = passed - min(max(passed, before - most), after - least)
            if abs(leap) > MOST:
                await self._note(connection, leap, after - least)
        self._seen = now, before, after

    async def _note(self, connection: asyncpg.Connection, leap: float, looked: float) -> None:
        log.warning("the database's clock leapt by %+.1f s", leap)
        self._leapt_at, self._leap, self._leaps = time.monotonic(), leap, self._leaps + 1
        self._all = True
        await self._duty.attempt("note_leap", connection.execute(calls.NOTE_LEAP, leap, looked))

    async def look_at_markets(self, connection: asyncpg.Connection, touched: Iterable[int]) -> None:
        """Note which of these markets, of a piece of all, and of those known are ahead."""
        after, most = (0, None) if self._all else (self._reached, PIECE)
        self._all = False
        piece = await connection.fetchval(calls.NEXT_MARKETS, after, most)
        self._reached = piece[-1] if len(piece) == most else 0
        markets = list({*touched, *piece, *self._ahead})
        rows = await self._duty.attempt(
            "market_times", connection.fetch(calls.MARKETS_AHEAD, markets, MOST)
        )
        if rows is not None:
            self._ahead = {row["instrument_id"]: (row["symbol"], row["ahead"]) for row in rows}

    def alarms(self) -> Iterable[Alarm]:
        """Yield what is wrong with the clock."""
        ago = time.monotonic() - self._leapt_at
        if ago < TOLD:
            yield Alarm("clock_leapt", f"by {self._leap:+.1f} s, {ago:.0f} s ago")
        if self._ahead:
            names = [f"{symbol} by {ahead:.0f} s" for symbol, ahead in self._ahead.values()]
            more = f" and {len(names) - 5} more" if len(names) > 5 else ""
            text = f"markets are ahead of the clock: {', '.join(names[:5])}{more}"
            yield Alarm("clock_ahead", text)

    def metrics(self) -> Iterable[Metric]:
        """Yield what /metrics tells."""
        most = max((ahead for _, ahead in self._ahead.values()), default=0.0)
        yield GaugeMetricFamily("rts_clock_ahead_seconds", "Of the market most ahead", most)
        yield CounterMetricFamily("rts_clock_leaps", "Leaps of the clock", self._leaps)
