"""Looks at the database, counted, so that one can wait for one that began after a moment."""

import asyncio
from collections.abc import Callable

BEAT = 1.0
"""Seconds of silence after which a subscriber gets a heartbeat."""


class Looks:
    """How many looks began, and up to which one they are done."""

    def __init__(self) -> None:
        self._begun = 0
        self._done = 0
        self._changed = asyncio.Condition()

    def begin(self) -> int:
        """Count a look that begins; return its number."""
        self._begun += 1
        return self._begun

    async def end(self, number: int) -> None:
        """Let those go on who wait for this look."""
        async with self._changed:
            self._done = number
            self._changed.notify_all()

    async def wait(self, say_not_yet: Callable[[], None]) -> None:
        """Return when one is done that began after this call; each BEAT until then: not yet."""
        wanted = self._begun + 1
        async with self._changed:
            while self._done < wanted:
                try:
                    async with asyncio.timeout(BEAT):
                        await self._changed.wait()
                except TimeoutError:
                    say_not_yet()
