"""/ws and /stream: the streams of markets, and by listen keys those of accounts."""

import asyncio

from litestar import websocket

from app_binance.streams.broadcast import Broadcast
from app_binance.streams.connection import Connection
from app_binance.streams.session import Session
from app_common.caller import PUBLIC
from app_common.feeds.sockets import Line, Socket, messages_of
from app_common.state import service_of
from db.wire import encode, frame

RATE, BURST = 5.0, 25.0
"""Messages that a client may send a second, and at once."""

_WRAPPED = "/stream"
"""What an address has whose messages come with the stream's name."""

_CODES = {"invalid_stream": 2, "too_many_messages": -1003}
_NOT_OPEN = -2015


class _Client:
    """What hears a client and what writes to it are two tasks, and know each other by this."""

    def __init__(self, socket: Socket) -> None:
        self._socket = socket
        self._connection: Connection | None = None

    async def listen(self, line: Line) -> None:
        """Follow what the address names, then do what the client asks until it is gone."""
        broadcast: Broadcast = self._socket.app.state.broadcast
        session = Session(broadcast, self._socket, self.connection(line))
        try:
            await session.begin(_named(self._socket))
            async for text in messages_of(self._socket, RATE, BURST):
                await session.hear(text)
        finally:
            session.leave()

    async def talk(self, line: Line) -> None:
        """Write what waits."""
        await self.connection(line).run()

    def connection(self, line: Line) -> Connection:
        """Return what both use."""
        if self._connection is None:
            combined = _WRAPPED in self._socket.scope["path"]
            self._connection = Connection(line, combined=combined)
        return self._connection


def _named(socket: Socket) -> list[str]:
    """Return the names of streams in an address: in its path, or in `streams`."""
    _, *path = socket.scope["path"].strip("/").split("/")
    names = [*path, *socket.query_params.get("streams", "").split("/")]
    return [*dict.fromkeys(name for name in names if name)]


def told(code: str, message: str, **_more: str | int) -> bytes:
    """Return the frame that says why a socket is closed."""
    number = _CODES.get(code, _NOT_OPEN)
    return frame(encode({"error": {"code": number, "msg": message}}))


@websocket(["/ws", "/ws/{names:path}", "/stream", "/stream/{names:path}"], may=PUBLIC)
async def streams(socket: Socket) -> None:
    """Send what the address names, and what the client subscribes to."""
    client = _Client(socket)
    await service_of(socket).sockets.serve(
        socket, _at_once, client.talk, _lasting, listen=client.listen, tell=told
    )


async def _at_once() -> None:
    """Let anybody in: what is somebody's is asked for by name."""


async def _lasting() -> None:
    """Never end it: what is somebody's ends by itself."""
    await asyncio.Event().wait()
