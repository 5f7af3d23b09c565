"""A WebSocket from accept to close: one task speaks, one listens.

Feeds write frames straight into the transport of uvicorn's protocol, because the way through ASGI
costs thirty times as much per message: what goes to many is framed once.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec
from litestar import WebSocket
from litestar.connection.base import empty_receive, empty_send
from litestar.types import Receive, Scope
from litestar.types import Send as AsgiSend

from app_common.feeds.heartbeat import EpochChanged, FeedReset
from app_common.feeds.looks import BEAT
from app_common.feeds.messages import Ping
from app_common.keyring import AccessChanged
from app_common.server import WebSocketsSansIOProtocol
from db.calls import Unavailable
from db.wire import encode, frame, utc

log = logging.getLogger(__name__)

MAX_CONNECTIONS = 5000
"""WebSockets of one process; one more is closed with 1013."""

MAX_NAMES = 1000
"""Symbols or assets that one socket may name."""

MAX_MESSAGE = 4096
"""Characters of a message from a client."""

MESSAGE_RATE, MESSAGE_BURST = 20.0, 100.0
"""Messages that a client may send a second, and at once."""

SEND_TIMEOUT = 10.0
"""Seconds that a client may keep its socket full before it is a slow consumer."""

CLOSE_TIMEOUT = 5.0
"""Seconds that a client has to take a close frame, and then to answer it; else it is dropped."""

_POLICY_VIOLATION, _UNEXPECTED, _SERVICE_RESTART, _TRY_AGAIN_LATER = 1008, 1011, 1012, 1013


Work = Callable[[], Awaitable[None]]

Tell = Callable[..., bytes]
"""Makes the frame that says why a socket is closed, of code, message, and what else there is."""


class SlowConsumer(Exception):
    """The client did not keep up; the text says how it resumes."""


class Gone(Exception):
    """The client is gone."""


class FeedFault(Exception):
    """The subscription cannot be had; told to the client as an error message, then closed."""

    def __init__(self, code: str, message: str, **more: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.more = more


class UnknownSymbol(FeedFault):
    """No instrument has this symbol."""

    def __init__(self, symbol: str) -> None:
        super().__init__("unknown_symbol", f"there is no instrument {symbol}"[:200])


class UnknownAsset(FeedFault):
    """No asset has this code."""

    def __init__(self, asset: str) -> None:
        super().__init__("unknown_asset", f"there is no asset {asset}"[:200])


class Socket(WebSocket[Any, Any, Any]):
    """A WebSocket that knows what it runs on."""

    def __init__(
        self, scope: Scope, receive: Receive = empty_receive, send: AsgiSend = empty_send
    ) -> None:
        super().__init__(scope, receive, send)
        self.protocol: object = getattr(receive, "__self__", None)


class Line:
    """What feeds write to: a client's transport."""

    def __init__(self, protocol: WebSocketsSansIOProtocol) -> None:
        self._protocol = protocol
        self._clock = protocol.loop.time
        self._written = self._clock()

    @property
    def writable(self) -> bool:
        """Whether the client has taken what was written, but for some 64 kB."""
        return self._protocol.writable.is_set()

    def write(self, frames: bytes) -> None:
        """Send frames; never waits. Who writes when it is not writable fills the memory."""
        if not self._protocol.transport.is_closing():
            self._protocol.transport.write(frames)
            self._written = self._clock()

    def is_silent(self) -> bool:
        """Whether nothing was written for a BEAT."""
        return self._clock() - self._written >= BEAT

    async def drain(self) -> None:
        """Wait until it is writable. Raises SlowConsumer."""
        if not self.writable:
            try:
                async with asyncio.timeout(SEND_TIMEOUT):
                    await self._protocol.writable.wait()
            except TimeoutError:
                raise SlowConsumer("slow_consumer") from None

    def drop(self) -> None:
        """End the connection without a word, and free what waits for the client."""
        self._protocol.transport.abort()

    def drop_later(self, seconds: float) -> None:
        """Drop it then, if the client has not let go by itself."""
        self._protocol.loop.call_later(seconds, self.drop)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a socket is closed."""

    code: int
    reason: str


class Sockets:
    """The open WebSockets of a process."""

    def __init__(self) -> None:
        self.open = 0
        self.slow_consumers = 0

    async def serve(
        self,
        socket: Socket,
        enter: Work,
        talk: Callable[[Line], Awaitable[None]],
        over: Work,
        *,
        listen: Callable[[Line], Awaitable[None]] | None = None,
        tell: Tell | None = None,
    ) -> None:
        """Accept a client, let `talk` write to it until either ends, answer what it sends.

        enter: returns when it may begin. over: raises when the client may see no more. listen:
        hears what the client sends until it is gone; without it, pings are answered. tell: as
        error_frame, which it is without it.
        """
        await socket.accept()
        if not isinstance(socket.protocol, WebSocketsSansIOProtocol):
            log.error("feeds need uvicorn with --ws websockets-sansio, which is its default")
            await socket.close(_UNEXPECTED, "server_unsupported")
            return
        line = Line(socket.protocol)
        if self.open >= MAX_CONNECTIONS:
            await _close(socket, line, Ending(_TRY_AGAIN_LATER, "too_many_connections"))
            return
        self.open += 1
        tell = tell or error_frame
        try:
            ending = await self._ending(enter(), line, tell)
            if ending is None:
                listening = listen(line) if listen else _listen(socket, line)
                await self._converse(socket, line, (listening, over(), talk(line)), tell)
            else:
                await _close(socket, line, ending)
        finally:
            self.open -= 1

    async def _converse(
        self, socket: Socket, line: Line, works: Iterable[Awaitable[None]], tell: Tell
    ) -> None:
        """Do these until one ends; the last one writes, and is ended before the closing."""
        tasks = [asyncio.create_task(self._ending(work, line, tell)) for work in works]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            ending = next(task for task in tasks if task in done).result()
            if ending is not None:
                tasks[-1].cancel()
                await _close(socket, line, ending)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _ending(self, work: Awaitable[None], line: Line, tell: Tell) -> Ending | None:
        """Return how to close when `work` ends; None: the client is gone."""
        try:
            await work
        except FeedFault as error:
            line.write(tell(error.code, error.message, **error.more))
            return Ending(_POLICY_VIOLATION, error.code)
        except SlowConsumer as error:
            self.slow_consumers += 1
            return Ending(_TRY_AGAIN_LATER, str(error))
        except EpochChanged as error:
            message = "another history began: what you have is not of it, begin anew"
            line.write(tell("epoch_changed", message, epoch=error.epoch))
            return Ending(_POLICY_VIOLATION, "epoch_changed")
        except AccessChanged as error:
            line.write(tell(str(error), "what you may see has changed: say who you are"))
            return Ending(_POLICY_VIOLATION, str(error))
        except Unavailable:
            return Ending(_TRY_AGAIN_LATER, "database_unavailable, connect again")
        except Gone:
            return Ending(_POLICY_VIOLATION, "gone")
        except FeedReset:
            return Ending(_SERVICE_RESTART, "feed_reset, connect again")
        except Exception:
            log.exception("a subscription failed")
            return Ending(_TRY_AGAIN_LATER, "internal_error, connect again")
        return None


def names_of(socket: Socket, parameter: str) -> frozenset[str] | None:
    """Return a parameter such as `symbol`, several times or with commas; None when it is missing.

    Raises FeedFault.
    """
    texts = socket.query_params.getall(parameter, [])
    names = frozenset(name for text in texts for name in text.split(",") if name)
    if any("\0" in name for name in names):  # which no text of the database can hold
        raise FeedFault(f"unknown_{parameter}", f"no {parameter} has the character NUL in its name")
    if len(names) > MAX_NAMES:
        raise FeedFault(f"too_many_{parameter}s", f"a socket may name {MAX_NAMES} {parameter}s")
    return names or None


def number_of(socket: Socket, name: str, lowest: int, highest: int) -> int | None:
    """Return a whole-number parameter, None when it is missing. Raises FeedFault."""
    text = socket.query_params.get(name)
    number = None if text is None else whole_number(text)
    if text is not None and (number is None or not lowest <= number <= highest):
        raise FeedFault(f"invalid_{name}", f"send a whole number from {lowest} to {highest}")
    return number


def whole_number(text: str) -> int | None:
    """Return the number that a text spells, None if it spells none of up to 19 digits."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


_REPEATED = frozenset({"symbol", "asset", "from_seq", "from_entry"})
"""Parameters that are lists: they may be given several times."""


def check_parameters(socket: Socket, *known: str) -> None:
    """Raise FeedFault if there is a parameter that nothing would act on, or not on all of it."""
    for name, values in socket.query_params.dict().items():
        if name not in known:
            raise FeedFault("unknown_parameter", f"there is only {', '.join(known)}")
        if len(values) > 1 and name not in _REPEATED:
            raise FeedFault(f"invalid_{name}", "give this parameter once")


def error_frame(code: str, message: str, **more: str | int) -> bytes:
    """Return an error as clients get it."""
    time = utc(datetime.now(UTC))
    return frame(encode({"type": "error", "code": code, "message": message, "time": time, **more}))


_PING = msgspec.json.Decoder(Ping)


async def _listen(socket: Socket, line: Line) -> None:
    """Answer what the client sends until it is gone. Raises FeedFault when that is too much."""
    async for text in messages_of(socket, MESSAGE_RATE, MESSAGE_BURST):
        if line.writable:
            line.write(_answer(text))


async def messages_of(
    socket: Socket, rate: float, burst: float
) -> AsyncGenerator[str | None, None]:
    """Yield what a client sends until it is gone; None: it was binary.

    Raises FeedFault when it is more than `rate` a second, or `burst` at once.
    """
    clock = asyncio.get_running_loop().time
    allowance, counted = burst, clock()
    while (event := await socket.receive())["type"] == "websocket.receive":
        now = clock()
        allowance = min(burst, allowance + rate * (now - counted)) - 1
        counted = now
        if allowance < 0:
            raise FeedFault("too_many_messages", f"send at most {rate:.0f} messages a second")
        yield event.get("text")


def _answer(text: str | None) -> bytes:
    """Return the answer to a message; None: it was binary."""
    try:
        if text is None or len(text) > MAX_MESSAGE:
            raise msgspec.ValidationError("no text, or too long")
        ping = _PING.decode(text)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return error_frame(
            "invalid_message",
            f'the only message is {{"type":"ping","id":…}}, of up to {MAX_MESSAGE} characters',
        )
    name = None if ping.id is msgspec.UNSET else ping.id
    return frame(encode({"type": "pong", "id": name, "time": utc(datetime.now(UTC))}))


async def _close(socket: Socket, line: Line, ending: Ending) -> None:
    """Close with a reason, which a client that never reads does not get: it is dropped."""
    try:
        async with asyncio.timeout(CLOSE_TIMEOUT):
            await socket.close(code=ending.code, reason=ending.reason)
        line.drop_later(CLOSE_TIMEOUT)
    except Exception as error:
        log.info("closed without a close frame: %s: %s", type(error).__name__, error)
        line.drop()
