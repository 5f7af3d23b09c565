"""A duty of housekeeping: how its rounds go, and what fails in them."""

import logging
import time
from collections import Counter
from collections.abc import Awaitable, Iterable
from typing import TypeVar

import asyncpg

from app_common.state import Alarm

log = logging.getLogger(__name__)

PERIOD = 1.0
"""Seconds between rounds, for most."""

Answer = TypeVar("Answer")


class Duty:
    """What one task does in rounds.

    patience: seconds that a round may be late without alarm. period: seconds from the beginning of
    a round to the next.
    """

    def __init__(self, name: str, patience: float, period: float = PERIOD) -> None:
        self.name = name
        self.period = period
        self.rounds = 0
        self.seconds = 0.0
        self.done: Counter[str] = Counter()
        self._patience = patience
        self._ended = time.monotonic()
        self._faults: dict[str, str] = {}
        self._failed: set[str] = set()

    @property
    def late(self) -> float:
        """Seconds since there should have been another round, a PERIOD after the last."""
        return max(0.0, time.monotonic() - self._ended - PERIOD)

    def begin_round(self) -> None:
        """Note that a round begins."""
        self._failed = set()

    def end_round(self, seconds: float) -> None:
        """Note that a round is over, and how long it took; what did not fail in it works again."""
        self.rounds += 1
        self.seconds = seconds
        self._ended = time.monotonic()
        for what in self._faults.keys() - self._failed:
            del self._faults[what]
            log.warning("%s: %s works again", self.name, what)

    def count(self, what: str, number: int) -> None:
        """Note what was done."""
        self.done[what] += number

    def fault(self, what: str, error: Exception) -> None:
        """Note that something fails; it is logged once, not in each round."""
        text = f"{type(error).__name__}: {error}"
        self._failed.add(what)
        if self._faults.get(what) != text:
            self._faults[what] = text
            log.warning("%s: %s fails: %s", self.name, what, text)

    async def attempt(self, what: str, statement: Awaitable[Answer]) -> Answer | None:
        """Return what a statement answers, None if PostgreSQL refuses it: others must go on."""
        try:
            return await statement
        except asyncpg.PostgresConnectionError:
            raise
        except asyncpg.PostgresError as error:
            self.fault(what, error)
            return None

    def alarms(self) -> Iterable[Alarm]:
        """Yield what is late and what fails."""
        if self.late > self._patience:
            text = f"no round of {self.name} was finished for {self.late + PERIOD:.0f} s"
            yield Alarm("housekeeping_late", text)
        for what, text in self._faults.items():
            kind = text.partition(":")[0]
            yield Alarm("housekeeping_fails", f"{self.name}: {what} fails: {kind}")
