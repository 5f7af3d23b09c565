"""A client of the streams: what it follows, what waits for it, what it may ask."""

import asyncio
from collections import deque
from typing import Any

from app_binance.streams.stream import Event
from app_common.feeds.sockets import Line, SlowConsumer
from app_common.feeds.subscription import BACKLOG
from db.wire import encode, frame


class Connection:
    """Writes to one client, in the order of what happens; `combined`: with the stream's name."""

    def __init__(self, line: Line, *, combined: bool) -> None:
        self.combined = combined
        self._line = line
        self._backlog: deque[bytes] = deque()
        self._wake = asyncio.Event()
        self._ended: Exception | None = None

    def write(self, frames: bytes) -> None:
        """Send, or keep what the client does not take now; never waits."""
        if self._ended:
            return
        if not self._backlog and self._line.writable:
            self._line.write(frames)
            return
        self._backlog.append(frames)
        if len(self._backlog) > BACKLOG:
            self.end(SlowConsumer("slow_consumer, connect again"))
        self._wake.set()

    def say(self, content: Any) -> None:
        """Send a message of its own."""
        self.write(frame(encode(content)))

    def end(self, reason: Exception) -> None:
        """Let `run` raise this, and free what waits."""
        if self._ended is None:
            self._ended = reason
        self._backlog.clear()
        self._wake.set()

    async def run(self) -> None:
        """Send what waits until cancelled. Raises what the client is to be let go for."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._backlog and not self._ended:
                await self._line.drain()
                if self._backlog:  # else it was cleared meanwhile
                    self._line.write(self._backlog.popleft())
            if self._ended:
                raise self._ended


class Tap:
    """Where a stream meets a connection."""

    def __init__(self, connection: Connection, before: str, *, always: bool = False) -> None:
        """before: what stands before each message where it is wrapped; always: it is."""
        self._connection = connection
        self._wrapping = before, "}"
        self._always = always

    def offer(self, event: Event) -> None:
        """Take the next message."""
        wrapped = self._always or self._connection.combined
        self._connection.write(event.frame(self._wrapping if wrapped else None))

    def end(self, reason: Exception) -> None:
        """Let the client go, for this reason."""
        self._connection.end(reason)


def combined_tap(connection: Connection, label: str) -> Tap:
    """Return one that names the stream where the client wants that."""
    return Tap(connection, f'{{"stream":{encode(label).decode()},"data":')
