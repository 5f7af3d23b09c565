"""WebSocket clients that cost next to nothing, so that what is measured is the service."""

import asyncio
import base64
import os
import re
import socket
import time
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

TRADE = b'{"type":"trade"'
BOOKS = (b'{"type":"snapshot"', b'{"type":"levels"')
_SEQ = b'"seq":'
_WHOLE_SEQ = re.compile(rb'"seq":(\d+)[,}]')


class Reader(asyncio.Protocol):
    """Counts the trades that come over one socket, and notes when each piece of them came."""

    def __init__(self, request: bytes) -> None:
        self.trades = 0
        self.bytes = 0
        self.arrivals: list[tuple[int, float]] = []
        """Of each piece: the seq of its first trade, and when it came (time.perf_counter)."""
        self.greeted = asyncio.Event()
        self._request = request
        self._tail = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        transport.write(self._request)  # type: ignore[attr-defined]

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter()
        self.bytes += len(data)
        data = self._tail + data
        if not self.greeted.is_set():
            if b'"heartbeat"' in data or TRADE in data or b'"snapshot"' in data:
                self.greeted.set()
            else:
                self._tail = data
                return
        if count := data.count(TRADE):
            self.trades += count
            begin = data.find(_SEQ, data.find(TRADE)) + len(_SEQ)
            end = data.find(b",", begin)
            if end > 0:
                self.arrivals.append((int(data[begin:end]), now))
        self._tail = data[data.rfind(TRADE) + 1 :][-len(TRADE) + 1 :]


class Follower(Reader):
    """Reads a level feed: notes the seq of the last book or change of each piece."""

    def data_received(self, data: bytes) -> None:
        data = self._tail + data
        begin = max(data.rfind(kind) for kind in BOOKS)
        if begin >= 0 and (found := _WHOLE_SEQ.search(data, begin)):
            self.greeted.set()
            self.arrivals.append((int(found[1]), time.perf_counter()))
        self._tail = data[begin:] if begin >= 0 else data[-len(BOOKS[0]) :]


async def open_reader(url: str, kind: type[Reader] = Reader, *, reading: bool = True) -> Reader:
    """Connect; return once the service has sent its first message.

    reading: False for a client that never reads again, with next to no room in its socket.
    """
    parts = urlsplit(url)
    plain = socket.socket()
    if not reading:
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    plain.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(plain, (parts.hostname or "", parts.port or 80))
    key = base64.b64encode(os.urandom(16)).decode()
    request = (
        f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Key: {key}\r\n\r\n"
    ).encode()
    _, reader = await loop.create_connection(lambda: kind(request), sock=plain)
    async with asyncio.timeout(30):
        await reader.greeted.wait()
    if not reading:
        reader.transport.pause_reading()  # type: ignore[attr-defined]
    return reader


async def until(condition: Callable[[], bool], seconds: float = 60.0) -> bool:
    """Return whether the condition came true in time."""
    end = time.perf_counter() + seconds
    while not condition():
        if time.perf_counter() > end:
            return False
        await asyncio.sleep(0.002)
    return True


async def paced(rate: float, seconds: float, act: Callable[[], Awaitable[None]]) -> None:
    """Act `rate` times a second, late ones at once."""
    began = time.perf_counter()
    for number in range(round(rate * seconds)):
        await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
        await act()
