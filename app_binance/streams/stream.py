"""A stream: what is told under one name, encoded once for all who follow it."""

import time
from collections.abc import Collection
from typing import Any, Protocol

from app_binance.streams.naming import Name
from app_binance.symbols import Pair
from db.wire import encode, frame


class Event:
    """One message, as the frames that carry it."""

    def __init__(self, content: Any) -> None:
        self._text = encode(content)
        self._frames: dict[tuple[str, str] | None, bytes] = {}

    def frame(self, wrapping: tuple[str, str] | None) -> bytes:
        """Return the frame of it: as it is, or within what stands before and behind it."""
        if wrapping not in self._frames:
            before, behind = wrapping or ("", "")
            self._frames[wrapping] = frame(before.encode() + self._text + behind.encode())
        return self._frames[wrapping]


class Outlet(Protocol):
    """Where a stream goes. None of this may wait."""

    def offer(self, event: Event) -> None:
        """Take the next message."""

    def end(self, reason: Exception) -> None:
        """Be told no more, for this reason."""


class Stream:
    """Who follows it."""

    def __init__(self) -> None:
        self.outlets: set[Outlet] = set()

    def tell(self, content: Any) -> None:
        """Send a message to all."""
        if self.outlets:
            event = Event(content)
            for outlet in [*self.outlets]:
                outlet.offer(event)

    def end(self, reason: Exception) -> None:
        """Let all who follow go, for this reason."""
        for outlet in [*self.outlets]:
            outlet.end(reason)


class MarketStream(Stream):
    """A stream that tells of a pair, or of all (None)."""

    def __init__(self, name: Name, pair: Pair | None) -> None:
        super().__init__()
        self.name = name
        self.pair = pair


class Source(Protocol):
    """Where the streams of some kinds come from."""

    async def ready(self, pairs: Collection[Pair]) -> None:
        """Return when nothing of these will be missed that happens from now on."""

    def begin(self, stream: MarketStream) -> None:
        """Tell this from now on."""

    def greet(self, stream: MarketStream) -> None:
        """Hear that another one follows: tell how it stands, where there is something to tell."""

    def cease(self, stream: MarketStream) -> None:
        """Tell this no more."""


def now() -> int:
    """Return the time in milliseconds."""
    return time.time_ns() // 1_000_000


def nothing() -> None:
    """Say nothing while a hub looks: no client of Binance waits for a heartbeat."""
