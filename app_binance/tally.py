"""How much who did within a minute, ten seconds, a day: what the headers of answers tell."""

import time
from collections import Counter


class Tally:
    """Counts by name, from nought in each period."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._period = 0
        self._counts: Counter[str] = Counter()

    def add(self, name: str, number: int = 1) -> int:
        """Add to a count, return it."""
        period = int(time.time()) // self._seconds
        if period != self._period:
            self._period = period
            self._counts.clear()
        self._counts[name] += number
        return self._counts[name]
