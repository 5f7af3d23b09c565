"""A TCP proxy that loses what it should carry: silence without an end, or an end without a word."""

import asyncio
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LINGER_NOT = struct.pack("ii", 1, 0)
"""Close by a reset: whatever is under way is lost."""


class Proxy:
    """Carries connections from a port of its own to `target`, in a thread of its own."""

    def __init__(self, target: tuple[str, int]) -> None:
        self.port = 0
        self._target = target
        self._writers: set[asyncio.StreamWriter] = set()
        self._loop: asyncio.AbstractEventLoop
        self._open: asyncio.Event
        self._stop: asyncio.Event

    def black_hole(self) -> None:
        """From now on carry nothing, in either direction, and say nothing about it."""
        self._loop.call_soon_threadsafe(self._open.clear)

    def pass_on(self) -> None:
        """Carry again, what was held back first."""
        self._loop.call_soon_threadsafe(self._open.set)

    def reset(self) -> None:
        """Reset every connection."""
        self._loop.call_soon_threadsafe(self._reset)

    def _reset(self) -> None:
        for writer in self._writers:
            plain = writer.get_extra_info("socket")
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
            writer.transport.abort()

    async def serve(self, ready: threading.Event) -> None:
        """Serve until `stop`."""
        self._loop = asyncio.get_running_loop()
        self._open, self._stop = asyncio.Event(), asyncio.Event()
        self._open.set()
        server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._stop.wait()
        server.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        far: asyncio.StreamWriter | None = None
        directions: list[asyncio.Task[None]] = []
        try:
            await self._open.wait()
            back, far = await asyncio.open_connection(*self._target)
            self._writers.add(far)
            directions = [
                asyncio.create_task(self._pump(reader, far)),
                asyncio.create_task(self._pump(back, writer)),
            ]
            await asyncio.wait(directions, return_when=asyncio.FIRST_COMPLETED)
        except OSError:
            pass
        finally:
            for direction in directions:
                direction.cancel()
            for end in (writer, far):
                if end is not None:
                    self._writers.discard(end)
                    end.close()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65536):
                await self._open.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass

    def stop(self) -> None:
        """End `serve`, and with it every connection."""
        self._loop.call_soon_threadsafe(self._stop.set)


@contextmanager
def proxied(host: str, port: int) -> Iterator[Proxy]:
    """Run a proxy to this address."""
    proxy, ready = Proxy((host, port)), threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(proxy.serve(ready)), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield proxy
    finally:
        proxy.stop()
        thread.join(10)
