"""Up to when nothing more can happen that is not there to be read: then candles are over."""

from collections.abc import Collection
from datetime import UTC, datetime

FIRST = datetime(1, 1, 1, tzinfo=UTC)
"""Before every candle."""


class Settled:
    """Up to when all that ever happens is there to be read."""

    def __init__(self) -> None:
        self._to = FIRST
        self._awaited: tuple[datetime, frozenset[str]] | None = None

    def note(self, looked_at: datetime, transactions: Collection[str]) -> datetime:
        """Take what `service.under_way` says; return the time for whoever reads after that."""
        if self._awaited is not None:
            began, awaited = self._awaited
            if looked_at > began and awaited.isdisjoint(transactions):
                self._to, self._awaited = began, None
        if not transactions:
            self._to, self._awaited = looked_at, None
        elif self._awaited is None:
            self._awaited = looked_at, frozenset(transactions)
        return self._to
