"""/ws and /stream: the streams of markets, and by listen keys those of accounts."""

import asyncio
from collections.abc import Callable
from typing import Protocol

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


class Talk(Protocol):
    """What a client asks, and what it follows."""

    async def begin(self) -> None:
        """Do what the address asks. Raises FeedFault."""

    async def hear(self, text: str | None) -> None:
        """Do what the client asks, and answer."""

    def leave(self) -> None:
        """Let go of all that it follows."""


class Client:
    """What hears a client and what writes to it are two tasks, and share this.

    rate, burst: how many messages the client may send a second, and at once.
    """

    def __init__(
        self, socket: Socket, talk: Callable[[Connection], Talk], rate: float, burst: float
    ) -> None:
        self._socket = socket
        self._talk = talk
        self._rate, self._burst = rate, burst
        self._connection: Connection | None = None

    async def serve(self) -> None:
        """Talk until either ends it."""
        sockets = service_of(self._socket).sockets
        await sockets.serve(
            self._socket, _at_once, self._write, _lasting, listen=self._listen, tell=told
        )

    async def _listen(self, line: Line) -> None:
        talk = self._talk(self._on(line))
        try:
            await talk.begin()
            async for text in messages_of(self._socket, self._rate, self._burst):
                await talk.hear(text)
        finally:
            talk.leave()

    async def _write(self, line: Line) -> None:
        await self._on(line).run()

    def _on(self, line: Line) -> Connection:
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
    broadcast: Broadcast = socket.app.state.broadcast
    names = _named(socket)
    await Client(
        socket, lambda connection: Session(broadcast, socket, connection, names), RATE, BURST
    ).serve()


async def _at_once() -> None:
    """Let anybody in: what is somebody's is asked for by name."""


async def _lasting() -> None:
    """Never end it: what is somebody's ends by itself."""
    await asyncio.Event().wait()
