"""A WebSocket from accept to close: one task speaks, one listens for the end."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from litestar import WebSocket

from db.hub import FeedReset, Send, SlowConsumer, UnknownSymbol
from db.wire import encode

log = logging.getLogger(__name__)

MAX_CONNECTIONS = 5000
"""WebSockets of one process; one more is closed with 1013."""

CLOSE_TIMEOUT = 2.0
"""Seconds that a client has to take a close frame; a socket that stays full is dropped."""

_POLICY_VIOLATION, _SERVICE_RESTART, _TRY_AGAIN_LATER = 1008, 1012, 1013

Socket = WebSocket[Any, Any, Any]


class Refused(Exception):
    """The subscription cannot be had; told to the client as an error message, then closed."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code)
        self.code = code
        self.message = message


class Sockets:
    """The open WebSockets of a process."""

    def __init__(self) -> None:
        self.open = 0

    async def serve(self, socket: Socket, talk: Callable[[Send], Awaitable[None]]) -> None:
        """Accept a client, let `talk` send to it until either ends; what it sends is ignored."""
        await socket.accept()
        if self.open >= MAX_CONNECTIONS:
            await _close(socket, _TRY_AGAIN_LATER, "too_many_connections")
            return
        self.open += 1
        try:
            await _converse(socket, talk)
        finally:
            self.open -= 1


def symbols_of(socket: Socket) -> frozenset[str] | None:
    """Return the parameter `symbol`, several times or with commas; None when it is missing."""
    names = [name for text in socket.query_params.getall("symbol", []) for name in text.split(",")]
    return frozenset(name for name in names if name) or None


def number_of(socket: Socket, name: str, lowest: int, highest: int) -> int | None:
    """Return a whole-number parameter, None when it is missing. Raises Refused."""
    text = socket.query_params.get(name)
    if text is None:
        return None
    if not (
        text.isascii() and text.isdigit() and len(text) < 20 and lowest <= int(text) <= highest
    ):
        raise Refused(f"invalid_{name}", f"send a whole number from {lowest} to {highest}")
    return int(text)


def refuse_unknown(socket: Socket, *known: str) -> None:
    """Raise Refused if there is a parameter that nothing would act on."""
    for name in socket.query_params:
        if name not in known:
            raise Refused("unknown_parameter", f"there is only {', '.join(known)}")


async def _converse(socket: Socket, talk: Callable[[Send], Awaitable[None]]) -> None:
    async def send(text: str) -> None:
        await socket.send({"type": "websocket.send", "text": text, "bytes": None})

    speaker = asyncio.create_task(_speak(talk, send))
    listener = asyncio.create_task(_listen(socket))
    try:
        await asyncio.wait({speaker, listener}, return_when=asyncio.FIRST_COMPLETED)
        if not listener.done():
            await _close(socket, *await speaker)
    finally:
        speaker.cancel()
        listener.cancel()
        await asyncio.gather(speaker, listener, return_exceptions=True)


async def _speak(talk: Callable[[Send], Awaitable[None]], send: Send) -> tuple[int, str]:
    """Let `talk` speak; return the close code and reason that its end means."""
    try:
        await talk(send)
    except UnknownSymbol as error:
        await _tell(send, "unknown_symbol", f"there is no instrument {error}"[:200])
        return _POLICY_VIOLATION, "unknown_symbol"
    except Refused as error:
        await _tell(send, error.code, error.message)
        return _POLICY_VIOLATION, error.code
    except SlowConsumer as error:
        return _TRY_AGAIN_LATER, str(error)
    except FeedReset:
        return _SERVICE_RESTART, "feed_reset, connect again"
    except Exception:
        log.exception("a subscription failed")
    return _TRY_AGAIN_LATER, "internal_error, connect again"


async def _tell(send: Send, code: str, message: str) -> None:
    await send(encode({"type": "error", "code": code, "message": message}).decode())


async def _listen(socket: Socket) -> None:
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass


async def _close(socket: Socket, code: int, reason: str) -> None:
    """Close with a reason, which a client that never reads does not get: its socket is dropped."""
    try:
        async with asyncio.timeout(CLOSE_TIMEOUT):
            await socket.close(code=code, reason=reason)
    except Exception as error:
        log.info("closed without a close frame: %s: %s", type(error).__name__, error)
